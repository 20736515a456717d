import type { Captured } from '../payment-provider';
import { type ContractAccount, NOT_CONFIRMED } from './contract-account';

/** Charges: collected once, found, cancelled. */
export function chargeContract(account: ContractAccount): void {
  const { signal } = account;

  it('collects nothing by preparing, and names the charge the same however often it is asked', async () => {
    const one = account.charge(account.tokens.captured);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => account.provider.prepare({ ...one, amount: 100 + i }, signal)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [first] = answers;
    if (first?.outcome !== 'prepared') throw new Error('not prepared');
    expect(first.reference.length).toBeLessThanOrEqual(200);
    expect(await account.provider.find(first.reference, signal)).toBeNull();
    expect(await account.movements(first.reference)).toEqual([]);
    const { amount } = (await account.provider.confirm(first.reference, signal)) as Captured;
    expect([amount >= 100, amount < 120]).toEqual([true, true]);
    expect(await account.provider.prepare({ ...one, amount: 999 }, signal)).toEqual(first);
    expect(await account.movements(first.reference)).toMatchObject([{ kind: 'capture', amount }]);
  });

  it('captures the amount that was prepared, and says when and from what', async () => {
    const { reference, outcome } = await account.captured();
    expect(outcome).toMatchObject({
      outcome: 'captured',
      amount: 1_219,
      currency: 'EUR',
      capturedAt: expect.any(Date),
      method: { brand: expect.any(String), token: expect.any(String), fingerprint: expect.any(String) },
    });
    expect(Math.abs(outcome.capturedAt.getTime() - Date.now())).toBeLessThan(60_000);
    expect(await account.provider.find(reference, signal)).toEqual(outcome);
  });

  it('captures once, however often and however parallel it is confirmed', async () => {
    const reference = await account.prepared(account.tokens.captured);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => account.provider.confirm(reference, signal)),
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await account.movements(reference)).toMatchObject([
      { kind: 'capture', amount: 1_219, currency: 'EUR' },
    ]);
  });

  it.each([
    ['declined', 'PAYMENT_DECLINED', 'hard'],
    ['declinedForNow', 'PAYMENT_DECLINED', 'soft'],
    ['authenticationRequired', 'AUTHENTICATION_REQUIRED', 'soft'],
    ['unknown', 'TOKEN_INVALID', 'hard'],
  ] as const)('refuses a token that is %s as %s (%s), and remembers it', async (kind, code, decline) => {
    const answer = await account.provider.prepare(account.charge(account.tokens[kind]), signal);
    const refused = { outcome: 'refused', code, decline };
    if (answer.outcome === 'refused') return expect(answer).toEqual(refused);
    for (let i = 0; i < 2; i++)
      expect(await account.provider.confirm(answer.reference, signal)).toEqual(refused);
    expect(await account.provider.find(answer.reference, signal)).toEqual(refused);
    expect(await account.movements(answer.reference)).toEqual([]);
  });

  it('asks the customer to act, by one way and until a moment, and can be cancelled meanwhile', async () => {
    const reference = await account.prepared(account.tokens.actionRequired);
    const asked = await account.provider.confirm(reference, signal);
    if (asked.outcome !== 'action required') throw new Error(asked.outcome);
    expect([asked.clientSecret, asked.redirectUrl].filter((way) => way !== null)).toHaveLength(1);
    expect(asked.until.getTime()).toBeGreaterThan(Date.now());
    expect(await account.provider.find(reference, signal)).toEqual(asked);
    expect(await account.provider.cancel(reference, signal)).toEqual(NOT_CONFIRMED);
    expect(await account.provider.find(reference, signal)).toEqual(NOT_CONFIRMED);
  });

  it('asks nobody to act when nobody is there', async () => {
    const reference = await account.prepared(account.tokens.actionRequired, { offSession: true });
    expect(await account.provider.confirm(reference, signal)).toMatchObject({
      code: 'AUTHENTICATION_REQUIRED',
    });
  });

  it('that decides later says so, also to whoever would stop it', async () => {
    const reference = await account.prepared(account.tokens.processing);
    const processing = { outcome: 'processing' };
    expect(await account.provider.confirm(reference, signal)).toEqual(processing);
    expect(await account.provider.find(reference, signal)).toEqual(processing);
    expect(['processing', 'refused']).toContain((await account.provider.cancel(reference, signal)).outcome);
  });

  it('never collects a charge once it is cancelled', async () => {
    const reference = await account.prepared(account.tokens.captured);
    expect(await account.provider.cancel(reference, signal)).toEqual(NOT_CONFIRMED);
    expect(await account.provider.confirm(reference, signal)).toEqual(NOT_CONFIRMED);
    expect(await account.provider.cancel(reference, signal)).toEqual(NOT_CONFIRMED);
    expect(await account.movements(reference)).toEqual([]);
  });

  it('confirmed against cancelled ends one way, and all are told the same', async () => {
    for (let race = 0; race < 10; race++) {
      const reference = await account.prepared(account.tokens.captured);
      await Promise.all([
        account.provider.confirm(reference, signal),
        account.provider.cancel(reference, signal),
      ]);
      const end = await account.provider.find(reference, signal);
      expect(await account.provider.confirm(reference, signal)).toEqual(end);
      expect(await account.provider.cancel(reference, signal)).toEqual(end);
      expect(await account.movements(reference)).toHaveLength(end?.outcome === 'captured' ? 1 : 0);
    }
  });

  it('cancelled too late says that it was captured', async () => {
    const { reference, outcome } = await account.captured();
    expect(await account.provider.cancel(reference, signal)).toEqual(outcome);
  });

  it('knows nothing of a charge that nobody prepared', async () => {
    expect(await account.provider.find('nobody', signal)).toBeNull();
    expect(await account.provider.cancel('nobody', signal)).toEqual(NOT_CONFIRMED);
  });
}
