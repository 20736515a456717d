import { NoAnswer, type PaymentProvider } from '../payment-provider';

export type Step = Exclude<keyof PaymentProvider, 'name'>;

export const FAULTS = [
  /** It never reaches the provider, and we learn that at once. */
  'unavailable',
  /** It never reaches the provider, and nobody ever answers. */
  'silence',
  /** It is done, and the answer is lost. */
  'lost answer',
  /** It arrives twice, the second time while the first is being done. */
  'twice',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Faults between us and a provider: those that are injected happen to the next calls of that step. */
export class ProviderFaults {
  private readonly coming = new Map<Step, { readonly fault: Fault; times: number }>();

  inject(step: Step, fault: Fault, times = 1): void {
    this.coming.set(step, { fault, times });
  }

  /** To how many calls of a step the fault has yet to happen. */
  left(step: Step): number {
    return this.coming.get(step)?.times ?? 0;
  }

  isSilenceComing(): boolean {
    return [...this.coming.values()].some(({ fault, times }) => fault === 'silence' && times > 0);
  }

  clear(): void {
    this.coming.clear();
  }

  around(real: PaymentProvider): PaymentProvider {
    return {
      name: real.name,
      prepare: (charge, signal) => this.happen('prepare', () => real.prepare(charge, signal)),
      confirm: (reference, signal) => this.happen('confirm', () => real.confirm(reference, signal)),
      find: (reference, signal) => this.happen('find', () => real.find(reference, signal)),
      cancel: (reference, signal) => this.happen('cancel', () => real.cancel(reference, signal)),
      refund: (refund, signal) => this.happen('refund', () => real.refund(refund, signal)),
      setUp: (setUp, signal) => this.happen('setUp', () => real.setUp(setUp, signal)),
      cancelSetUp: (setUp, signal) => this.happen('cancelSetUp', () => real.cancelSetUp(setUp, signal)),
      forget: (token, signal) => this.happen('forget', () => real.forget(token, signal)),
      ledger: (from, signal) => this.happen('ledger', () => real.ledger(from, signal)),
    };
  }

  private async happen<T>(step: Step, ask: () => Promise<T>): Promise<T> {
    const next = this.coming.get(step);
    if (next === undefined || next.times === 0) return ask();
    next.times--;
    switch (next.fault) {
      case 'unavailable':
        throw new Error('the provider is away');
      case 'silence':
        return new Promise<T>(() => undefined);
      case 'lost answer':
        await ask();
        throw new NoAnswer('the answer was lost');
      case 'twice':
        return (await Promise.all([ask(), ask()]))[1];
    }
  }
}
