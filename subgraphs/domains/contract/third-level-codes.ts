import { defineCodes } from '@customer-area/shared/contract';

/** Why a name cannot be added beneath a domain. */
export const thirdLevelCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'ActionReason', 'OrderLineFailure'],
  operations: ['placeOrder', 'proposeOrder'],
  codes: {
    THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN: {
      meaning: 'The domain is not registered, has expired or is suspended.',
      remedy: 'Bring the domain back first.',
      retry: 'AFTERWARDS',
    },
    THIRD_LEVEL_OWNER_CHANGING: {
      meaning: 'The registry is being told of another owner of the domain.',
      remedy: 'Wait until that is done: `operations` of the domain shows it.',
      retry: 'LATER',
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

/** Why a third level is not given to a login, or not taken from it. */
export const thirdLevelLoginCodes = defineCodes('REFUSAL', {
  types: ['ThirdLevelLoginRefused'],
  operations: ['assignThirdLevelLogin'],
  codes: {
    NOT_A_THIRD_LEVEL: {
      meaning: 'The domain stands beneath no other: it is for all logins of the profile.',
      remedy: 'Choose one of its `thirdLevels`.',
      retry: 'CHANGED',
      types: ['ThirdLevelLoginRefused', 'ActionReason'],
    },
    THIRD_LEVEL_NOT_THERE: {
      meaning: 'The third level is not paid yet, or has ended.',
      remedy: 'Wait until it is there.',
      retry: 'LATER',
      types: ['ThirdLevelLoginRefused', 'ActionReason'],
    },
    OWN_LOGIN: {
      meaning: 'Nobody limits the own login.',
      remedy: 'Choose another login, or let another one do it.',
      retry: 'CHANGED',
    },
    LAST_ORDINARY_LOGIN: {
      meaning: 'It is the last login that sees the whole profile.',
      remedy: 'Create another login first.',
      retry: 'AFTERWARDS',
    },
    LOGIN_HAS_THIRD_LEVEL: {
      meaning: 'The login has another third level.',
      remedy: 'Take that one away first, or choose another login.',
      retry: 'AFTERWARDS',
    },
    LOGIN_GUARDS_APPROVALS: {
      meaning:
        'Acts of the profile are under dual approval, and the login is one of those that can approve them.',
      remedy: 'Take the protection away first, or choose a login that was limited before.',
      retry: 'AFTERWARDS',
    },
  },
});
