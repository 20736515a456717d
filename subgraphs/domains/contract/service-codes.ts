import { defineCodes } from '@customer-area/shared/contract';

/** Why something cannot be done with a service, as its actions and the catalogue say beforehand. */
export const serviceCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'ActionReason', 'ServiceRefused', 'OrderLineFailure'],
  operations: ['placeOrder', 'proposeOrder', 'cancelService'],
  codes: {
    SERVICE_NOT_SOLD: {
      meaning: 'The service is not sold in this size.',
      remedy: 'Take one that `serviceCatalogue` shows.',
      retry: 'CHANGED',
    },
    SERVICE_NEEDS_ACTIVE_DOMAIN: {
      meaning: 'The domain is not registered, has expired or is suspended.',
      remedy: 'Bring the domain back first.',
      retry: 'AFTERWARDS',
    },
    SERVICE_DOMAIN_RENEWING: {
      meaning: 'A renewal of the domain is ordered, in the same order or another, or was carried out since.',
      remedy: 'Pay or cancel that order first.',
      retry: 'AFTERWARDS',
    },
    SERVICE_OWNER_CHANGING: {
      meaning: 'The registry is being told of another owner of the domain.',
      remedy: 'Wait until that is done: `operations` of the domain shows it.',
      retry: 'LATER',
    },
    SERVICE_ALREADY_THERE: {
      meaning: 'The domain has this service, or has ordered it.',
      remedy: 'Use that one, or pay or cancel its order.',
      retry: 'AFTERWARDS',
    },
    SERVICE_NOT_PAID: {
      meaning: 'The service waits for the payment of its order.',
      remedy: 'Cancel the order.',
      retry: 'AFTERWARDS',
    },
    SERVICE_BEING_SET_UP: {
      meaning: 'The service is being set up, within the time that was promised.',
      remedy: 'Wait until it is there.',
      retry: 'LATER',
    },
    SERVICE_NOT_ACTIVE: {
      meaning: 'The service does not run now.',
      remedy: 'Wait until it is set up, or bring its domain back.',
      retry: 'AFTERWARDS',
    },
    SERVICE_LARGEST_PLAN: {
      meaning: 'The service has this size or a larger one, or there is no larger one.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    SERVICE_ENDED: {
      meaning: 'The service has ended.',
      remedy: 'Order it again.',
      retry: 'NEVER',
    },
  },
});

/** Why a service that was paid could not be delivered. Its price becomes credit. */
export const hostCodes = defineCodes('REASON', {
  types: ['OrderLineFailure'],
  operations: ['order', 'orders'],
  codes: {
    HOST_REFUSED: {
      meaning: 'The host could not set the service up.',
      remedy: 'Use the credit for another order, or ask the support.',
      retry: 'NEVER',
    },
    SERVICE_GIVEN_UP: {
      meaning: 'Its holder did not want to wait longer than was promised.',
      remedy: 'Use the credit for another order.',
      retry: 'NEVER',
    },
  },
});
