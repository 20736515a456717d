import type { PaymentProvider, Refused } from './payment-provider';

const notAvailable: Refused = { outcome: 'refused', code: 'MEANS_NOT_AVAILABLE', decline: 'soft' };

/** Where no provider is configured: nothing is ever collected, and customers are told to choose another means. */
export const unconfiguredProvider: PaymentProvider = {
  name: 'unconfigured',
  prepare: async () => notAvailable,
  confirm: async () => notAvailable,
  find: async () => null,
  cancel: async () => ({ ...notAvailable, code: 'PAYMENT_NOT_CONFIRMED' }),
  refund: async () => ({ outcome: 'refused', code: 'NOT_CAPTURED' }),
  setUp: async () => notAvailable,
  cancelSetUp: async () => undefined,
  forget: async () => undefined,
  ledger: async () => ({ entries: [], next: null }),
};
