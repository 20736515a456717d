import { newId } from '@customer-area/shared/ids';
import type { ContractAccount } from './contract-account';

/** Refunds: in parts, each once, never beyond what was captured. */
export function refundContract(account: ContractAccount): void {
  const { signal } = account;

  describe('giving back', () => {
    const refund = (reference: string, amount: number, refundId = newId('rfd')) =>
      account.provider.refund({ refundId, reference, amount }, signal);

    it('is done in parts, each once, up to what was captured', async () => {
      const { reference } = await account.captured();
      const refundId = newId('rfd');
      for (let i = 0; i < 3; i++)
        expect(await refund(reference, 1_000, refundId)).toMatchObject({
          outcome: 'refunded',
          amount: 1_000,
        });
      expect(await refund(reference, 5, refundId)).toMatchObject({ outcome: 'refunded', amount: 1_000 });
      expect(await refund(reference, 220)).toEqual({ outcome: 'refused', code: 'BEYOND_CAPTURED' });
      expect(await refund(reference, 219)).toMatchObject({ outcome: 'refunded', amount: 219 });
      const amounts = (await account.movements(reference)).map(({ kind, amount }) => `${kind} ${amount}`);
      expect(amounts.sort()).toEqual(['capture 1219', 'refund 1000', 'refund 219']);
    });

    it('is never more than was captured under 20 parallel refunds', async () => {
      const { reference } = await account.captured();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refund(reference, 300)));
      expect(answers.filter(({ outcome }) => outcome === 'refunded')).toHaveLength(4);
    });

    it('is refused when nothing was captured', async () => {
      const unconfirmed = await account.prepared(account.tokens.captured);
      for (const reference of [unconfirmed, 'nobody'])
        expect(await refund(reference, 1)).toEqual({ outcome: 'refused', code: 'NOT_CAPTURED' });
    });
  });
}
