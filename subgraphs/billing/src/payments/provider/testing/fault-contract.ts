import { newId } from '@customer-area/shared/ids';
import type { ContractAccount } from './contract-account';
import { FAULTS, type Step } from './provider-faults';

/** Every fault at every step: asked again, it comes to one end. */
export function faultContract(account: ContractAccount): void {
  const { signal } = account;

  /** A call of each step that has an effect, and what it leads to when nothing goes wrong. */
  const calls: Record<Exclude<Step, 'find' | 'ledger'>, () => Promise<() => Promise<unknown>>> = {
    prepare: async () => {
      const one = account.charge(account.tokens.captured);
      return () => account.provider.prepare(one, signal);
    },
    confirm: async () => {
      const reference = await account.prepared(account.tokens.captured);
      return () => account.provider.confirm(reference, signal);
    },
    cancel: async () => {
      const reference = await account.prepared(account.tokens.captured);
      return () => account.provider.cancel(reference, signal);
    },
    refund: async () => {
      const { reference } = await account.captured();
      const one = { refundId: newId('rfd'), reference, amount: 1_219 };
      return () => account.provider.refund(one, signal);
    },
    setUp: async () => {
      const one = { setUpId: newId('set'), token: account.tokens.captured };
      return () => account.provider.setUp(one, signal);
    },
    cancelSetUp: async () => {
      const one = { setUpId: newId('set'), token: account.tokens.captured };
      await account.provider.setUp(one, signal);
      return () => account.provider.cancelSetUp(one, signal);
    },
    forget: async () => {
      const { outcome } = await account.captured({ keep: true });
      return () => account.provider.forget(outcome.method.token, signal);
    },
  };

  describe.each(Object.keys(calls) as (keyof typeof calls)[])('%s', (step) => {
    it.each(FAULTS)('comes to one end when it is asked again after: %s', async (fault) => {
      const call = await calls[step]();
      const usual = await (await calls[step]())();
      account.faults.inject(step, fault);
      const first = await call().catch((error: unknown) => error);
      expect(first instanceof Error).toBe(fault !== 'twice');
      const second = await call();
      expect(await call()).toEqual(second);
      expect(Object.keys((second ?? {}) as object)).toEqual(Object.keys((usual ?? {}) as object));
      if (fault === 'twice') expect(first).toEqual(second);
    });
  });

  it('whose confirmation was lost is found as it ended, and its money moved once', async () => {
    for (const [fault, outcome] of [
      ['lost answer', 'captured'],
      ['silence', undefined],
      ['unavailable', undefined],
    ] as const) {
      const reference = await account.prepared(account.tokens.captured);
      account.faults.inject('confirm', fault);
      await expect(account.provider.confirm(reference, signal)).rejects.toThrow(Error);
      expect((await account.provider.find(reference, signal))?.outcome).toBe(outcome);
      expect(await account.provider.confirm(reference, signal)).toMatchObject({ outcome: 'captured' });
      expect(await account.movements(reference)).toHaveLength(1);
    }
  });
}
