import { trustedProfileId } from '../isolation';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { claimKey, earlierResult, KeyTaken, payloadHash } from '.';

describe('an idempotency key', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest();
  });
  afterAll(() => kernel.close());
  const request = {
    profileId: trustedProfileId('prf_a'),
    operation: 'placeOrder',
    key: 'k1',
    payload: { a: 1, b: [2] },
  };
  const claim = (resultId: string, over: object = {}) =>
    kernel.database.transact((manager) => claimKey(manager, { ...request, ...over }, resultId));

  it('leads every repetition to the first result, in whatever order the payload was written', async () => {
    expect(await earlierResult(kernel.database.read, request)).toBeNull();
    await claim('ord_1');
    expect(await earlierResult(kernel.database.read, { ...request, payload: { b: [2], a: 1 } })).toBe(
      'ord_1',
    );
    await expect(claim('ord_2')).rejects.toThrow(KeyTaken);
  });

  it('with another payload is a CONFLICT', async () => {
    await expect(
      earlierResult(kernel.database.read, { ...request, payload: { a: 2 } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('of one profile or operation says nothing about another', async () => {
    expect(
      await earlierResult(kernel.database.read, { ...request, profileId: trustedProfileId('prf_b') }),
    ).toBeNull();
    expect(await earlierResult(kernel.database.read, { ...request, operation: 'payOrder' })).toBeNull();
    expect(await earlierResult(kernel.database.read, { ...request, key: 'K1' })).toBeNull();
  });

  it('is free again when the first request rolls back', async () => {
    const key = 'rolled-back';
    await kernel.database
      .transact(async (manager) => {
        await claimKey(manager, { ...request, key }, 'ord_3');
        throw new Error('no');
      })
      .catch(() => undefined);
    await claim('ord_4', { key });
    expect(await earlierResult(kernel.database.read, { ...request, key })).toBe('ord_4');
  });

  it('claimed by twenty at the same time is won by one', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => claim(`ord_${n}`, { key: 'race' })),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(201), 'line\nbreak', 'nul\u0000'])('is refused as %j', async (key) => {
    await expect(earlierResult(kernel.database.read, { ...request, key })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('does not care for fields that are absent, null or undefined', () => {
    expect(payloadHash({ a: 1, b: null, c: undefined })).toBe(payloadHash({ a: 1 }));
    expect(payloadHash({ a: 1 })).not.toBe(payloadHash({ a: '1' }));
  });
});
