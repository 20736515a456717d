import { defineCodes } from '@customer-area/shared/contract';

/** Why a name cannot be added beneath a domain. */
export const thirdLevelCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'ActionReason', 'OrderLineFailure'],
  operations: ['placeOrder'],
  codes: {
    THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN: {
      meaning: 'The domain is not registered, has expired or is suspended.',
      remedy: 'Bring the domain back first.',
      retry: 'AFTERWARDS',
    },
    THIRD_LEVEL_OF_THIRD_LEVEL: {
      meaning: 'The domain is a third level itself: nothing is added beneath it.',
      remedy: 'Add it beneath the domain of the third level.',
      retry: 'NEVER',
    },
    THIRD_LEVEL_TAKEN: {
      meaning: 'The domain has this third level, or it is in another order.',
      remedy: 'Choose another label, or pay or cancel that order.',
      retry: 'CHANGED',
    },
    LABEL_RESERVED: {
      meaning: 'The domain itself uses this label, e.g. www.',
      remedy: 'Choose another label.',
      retry: 'CHANGED',
      types: ['OrderRefused'],
    },
  },
});
