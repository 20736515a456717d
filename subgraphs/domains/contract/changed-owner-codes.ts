import { defineCodes } from '@customer-area/shared/contract';

/** Why a change of owner is not ordered, or why what was paid for it becomes credit. */
export const changedOwnerCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'OrderLineFailure', 'OperationFailure'],
  operations: ['placeOrder', 'proposeOrder', 'operation', 'order', 'orders'],
  codes: {
    CHANGE_NOT_PASSED: {
      meaning: 'Not all that the parties of the change of owner have to give has passed.',
      remedy: 'See its `checklist`; it is paid for afterwards.',
      retry: 'AFTERWARDS',
      types: ['OrderRefused'],
      operations: ['placeOrder', 'proposeOrder'],
    },
    CHANGE_ORDERED: {
      meaning: 'The change of owner is in an open order, or is being carried out.',
      remedy: 'Pay or cancel that order, or wait.',
      retry: 'AFTERWARDS',
    },
    CHANGE_OVER: {
      meaning: 'The change of owner is over: it was done, called off, or its time has run out.',
      remedy: 'Start another one.',
      retry: 'NEVER',
    },
    CHANGE_NEEDS_RENEWAL: {
      meaning:
        'A domain of the change of owner has expired: its registry is told of no other owner before it is renewed.',
      remedy: 'Renew it before, or in the same order, where the change of owner then costs nothing.',
      retry: 'CHANGED',
      types: ['OrderRefused'],
      operations: ['placeOrder', 'proposeOrder'],
    },
    CHANGE_DOMAIN_NOT_ACTIVE: {
      meaning: 'A domain of the change of owner is suspended, or deleted at its registry.',
      remedy: 'See `need` of its `domains`: confirm the address of the registrant, or restore it, before.',
      retry: 'AFTERWARDS',
      types: ['OrderRefused'],
      operations: ['placeOrder', 'proposeOrder'],
    },
    CHANGE_DOMAIN_GONE: {
      meaning: 'The domain is not in the profile any more, or is not registered.',
      remedy: 'Start another change of owner without it.',
      retry: 'NEVER',
    },
    CHANGE_REFUSED_BY_REGISTRY: {
      meaning: 'The registry does not take the new owner.',
      remedy: 'Ask the support; what was paid for it is credit.',
      retry: 'NEVER',
    },
  },
});
