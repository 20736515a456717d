import type { ChargeResult, PaymentProvider } from './payment-provider';

const refused: ChargeResult = { outcome: 'refused', code: 'MEANS_NOT_AVAILABLE' };

/** Where no provider is configured: nothing is ever collected, and customers are told to choose another means. */
export const unconfiguredProvider: PaymentProvider = {
  charge: async () => refused,
  find: async () => refused,
  abandon: async () => refused,
  refund: async () => false,
};
