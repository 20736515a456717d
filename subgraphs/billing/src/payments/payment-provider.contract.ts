import { newId } from '@customer-area/shared/ids';
import { type PaymentProvider, ProviderTimeout } from './payment-provider';

/** Tokens that make an adapter's test account behave in each of these ways. */
export interface ContractTokens {
  readonly captured: string;
  readonly declined: string;
  readonly authenticationRequired: string;
  readonly unknown: string;
  /** Collected, and the reply is lost. */
  readonly lostReply: string;
  /** The request never reaches the provider. */
  readonly lostRequest: string;
}

/** What every adapter of the payment port must keep to; run by the tests of each. */
export function paymentProviderContract(
  open: () => Promise<{ provider: PaymentProvider; tokens: ContractTokens; close(): Promise<void> }>,
): void {
  let provider: PaymentProvider;
  let tokens: ContractTokens;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ provider, tokens, close } = await open());
  });
  afterAll(() => close());

  const charge = (token: string, attemptId = newId('pay'), amount = 1_219) =>
    provider.charge({ attemptId, amount, currency: 'EUR', token, means: 'CARD' });

  it('captures the amount asked for, and says what may be shown of the method', async () => {
    const result = await charge(tokens.captured);
    expect(result).toMatchObject({
      outcome: 'captured',
      amount: 1_219,
      method: { brand: expect.any(String) },
    });
  });

  it('captures once per attempt, however often and however parallel it is asked', async () => {
    const attemptId = newId('pay');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => charge(tokens.captured, attemptId, 100 + i)),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await provider.find(attemptId)).toEqual(results[0]);
  });

  it.each([
    ['declined', 'PAYMENT_DECLINED'],
    ['authenticationRequired', 'AUTHENTICATION_REQUIRED'],
    ['unknown', 'TOKEN_INVALID'],
  ] as const)('refuses a token that is %s, and remembers it', async (kind, code) => {
    const attemptId = newId('pay');
    const refused = { outcome: 'refused', code };
    expect(await charge(tokens[kind], attemptId)).toEqual(refused);
    expect(await provider.find(attemptId)).toEqual(refused);
    expect(await charge(tokens.captured, attemptId)).toEqual(refused);
  });

  it('knows a charge whose reply was lost', async () => {
    const attemptId = newId('pay');
    await expect(charge(tokens.lostReply, attemptId)).rejects.toThrow(ProviderTimeout);
    expect(await provider.find(attemptId)).toMatchObject({ outcome: 'captured', amount: 1_219 });
    expect(await provider.abandon(attemptId)).toMatchObject({ outcome: 'captured' });
  });

  it('never collects an attempt once it is abandoned', async () => {
    const attemptId = newId('pay');
    await expect(charge(tokens.lostRequest, attemptId)).rejects.toThrow(ProviderTimeout);
    expect(await provider.find(attemptId)).toBeNull();
    const abandoned = { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED' };
    expect(await provider.abandon(attemptId)).toEqual(abandoned);
    expect(await charge(tokens.captured, attemptId)).toEqual(abandoned);
    expect(await provider.abandon(attemptId)).toEqual(abandoned);
  });

  it('gives back what it collected, once, and nothing else', async () => {
    const attemptId = newId('pay');
    await charge(tokens.captured, attemptId);
    expect([await provider.refund(attemptId), await provider.refund(attemptId)]).toEqual([true, true]);
    const declined = newId('pay');
    await charge(tokens.declined, declined);
    expect([await provider.refund(declined), await provider.refund(newId('pay'))]).toEqual([false, false]);
  });
}
