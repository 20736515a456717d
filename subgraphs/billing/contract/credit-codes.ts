import { defineCodes } from '@customer-area/shared/contract';

/** Why staff do not change credit. */
export const creditAdjustmentCodes = defineCodes('REFUSAL', {
  types: ['CreditAdjustmentRefused'],
  operations: ['adjustCredit'],
  codes: {
    CREDIT_NOT_THERE: {
      meaning: 'The customer can spend less than is to be taken back; `available` says how much.',
      remedy: 'Take back less.',
      retry: 'CHANGED',
    },
  },
});
