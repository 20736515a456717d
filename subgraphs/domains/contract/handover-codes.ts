import { defineCodes } from '@customer-area/shared/contract';

/** Why a domain cannot go to another profile now: it stays where it is. */
export const handoverCodes = defineCodes('REFUSAL', {
  types: ['DomainPushRefused', 'OwnerChangeRefused'],
  operations: ['pushDomain', 'acceptDomainPush', 'startOwnerChange'],
  codes: {
    DOMAIN_NOT_FOUND: {
      meaning: 'There is no such domain, or you do not reach it.',
      remedy: 'Read the list of domains again.',
      retry: 'CHANGED',
    },
    GOES_WITH_PARENT: {
      meaning: 'The domain is a third level: it goes with the domain beneath which it stands.',
      remedy: 'Name that one, its `parent`.',
      retry: 'NEVER',
    },
    DOMAIN_NOT_ACTIVE: {
      meaning: 'The domain is not registered, has expired or is suspended.',
      remedy: 'Bring the domain back first.',
      retry: 'AFTERWARDS',
    },
    HELD_BY_ORDER: {
      meaning: 'An order about the domain, a service of it or a name beneath it is open.',
      remedy: 'Pay or cancel that order, and wait until it is carried out.',
      retry: 'AFTERWARDS',
    },
    OPERATION_OPEN: {
      meaning: 'Something is being done with the domain or its holder at the registry or the host.',
      remedy: 'Wait until it is done: `operations` of the domain shows it.',
      retry: 'LATER',
    },
    OWNER_CHANGING: {
      meaning: 'The registry is being told of another owner of the domain.',
      remedy: 'Wait until that is done: `operations` of the domain shows it.',
      retry: 'LATER',
    },
    OWNER_CHANGE_OPEN: {
      meaning: 'The domain is in a change of owner that is not over.',
      remedy: 'Go on with that one, or cancel it.',
      retry: 'AFTERWARDS',
    },
    PAYMENT_UNDER_WAY: {
      meaning: 'The automatic renewal of the domain is being charged.',
      remedy: 'Wait until that is decided.',
      retry: 'LATER',
    },
  },
});

/** Why domains are not offered to another profile of their holder, or not taken over. */
export const pushCodes = defineCodes('REFUSAL', {
  types: ['DomainPushRefused'],
  operations: ['pushDomain', 'acceptDomainPush'],
  codes: {
    HOLDER_DIFFERS: {
      meaning:
        'There is no such login, or its profile does not say of itself what the domain says of its holder.',
      remedy: 'Name a login of a profile with the same data; for anybody else it is a change of owner.',
      retry: 'CHANGED',
    },
    OWN_LOGIN_NAMED: {
      meaning: 'The login is one of the profile that has the domain.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
      operations: ['pushDomain'],
    },
    SECOND_FACTOR_RESET_FIRST: {
      meaning: 'Our staff have reset a second factor of the profile that has the domain a short time ago.',
      remedy: 'Wait until that time is over.',
      retry: 'LATER',
    },
    TOO_MANY_PUSHES: {
      meaning: 'The profile has offered domains 50 times and nobody has decided yet.',
      remedy: 'Withdraw some of the offers.',
      retry: 'AFTERWARDS',
      operations: ['pushDomain'],
    },
    PUSH_OVER: {
      meaning: 'The offer was withdrawn or declined, or its time is over.',
      remedy: 'Have the domains offered again.',
      retry: 'NEVER',
      operations: ['acceptDomainPush'],
    },
  },
});
