import { newId } from '@customer-area/shared/ids';
import type { ContractAccount } from './contract-account';

/** Methods that the provider keeps. */
export function methodContract(account: ContractAccount): void {
  const { signal } = account;

  describe('a kept method', () => {
    it('is charged by its token until it is forgotten, and is told by its fingerprint', async () => {
      const first = await account.provider.setUp(
        { setUpId: newId('set'), token: account.tokens.captured },
        signal,
      );
      if (first.outcome !== 'ready') throw new Error(first.outcome);
      const { outcome } = await account.captured({ keep: true });
      expect(outcome.method.fingerprint).toBe(first.method.fingerprint);
      const reference = await account.prepared(first.method.token, { offSession: true });
      expect(await account.provider.confirm(reference, signal)).toMatchObject({ outcome: 'captured' });
      for (let i = 0; i < 2; i++) await account.provider.forget(first.method.token, signal);
      const gone = await account.provider.prepare(account.charge(first.method.token), signal);
      const refused =
        gone.outcome === 'refused' ? gone : await account.provider.confirm(gone.reference, signal);
      expect(refused).toEqual({ outcome: 'refused', code: 'TOKEN_INVALID', decline: 'hard' });
    });

    it.each([
      ['declinedLater', 'PAYMENT_DECLINED', 'hard'],
      ['declinedForNowLater', 'PAYMENT_DECLINED', 'soft'],
      ['authenticationRequiredLater', 'AUTHENTICATION_REQUIRED', 'soft'],
    ] as const)(
      'that the customer paid with may be refused without them: %s is %s (%s)',
      async (kind, code, decline) => {
        const { outcome } = await account.captured({ token: account.tokens[kind], keep: true });
        const again = async (offSession: boolean) =>
          account.provider.confirm(await account.prepared(outcome.method.token, { offSession }), signal);
        expect(await again(true)).toEqual({ outcome: 'refused', code, decline });
        expect(await again(false)).toMatchObject({ outcome: 'captured' });
      },
    );

    it.each(['actionRequired', 'captured'] as const)(
      'is not kept any more by a set-up that was cancelled (%s)',
      async (kind) => {
        const setUp = { setUpId: newId('set'), token: account.tokens[kind] };
        const before = await account.provider.setUp(setUp, signal);
        for (let i = 0; i < 2; i++) await account.provider.cancelSetUp(setUp, signal);
        expect(await account.provider.setUp(setUp, signal)).toMatchObject({ outcome: 'refused' });
        if (before.outcome !== 'ready') return;
        const gone = await account.provider.prepare(account.charge(before.method.token), signal);
        const refused =
          gone.outcome === 'refused' ? gone : await account.provider.confirm(gone.reference, signal);
        expect(refused).toMatchObject({ outcome: 'refused', code: 'TOKEN_INVALID' });
      },
    );

    it('is refused, or asked for, as a charge would be', async () => {
      const setUp = (token: string) => account.provider.setUp({ setUpId: newId('set'), token }, signal);
      expect(await setUp(account.tokens.declined)).toMatchObject({
        outcome: 'refused',
        code: 'PAYMENT_DECLINED',
      });
      expect(await setUp(account.tokens.unknown)).toMatchObject({
        outcome: 'refused',
        code: 'TOKEN_INVALID',
      });
      expect(await setUp(account.tokens.actionRequired)).toMatchObject({ outcome: 'action required' });
    });
  });
}
