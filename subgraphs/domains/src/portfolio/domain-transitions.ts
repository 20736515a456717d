import type { Transitions } from '@customer-area/shared/transitions';
import type { DomainState } from '../lifecycle';

/** A domain begins when an order for its registration is placed. */
export const FIRST_STATE = 'REQUESTED' satisfies DomainState;

/** Every allowed transition of a domain's stored state. */
export const transitions: Transitions<DomainState> = {
  REQUESTED: [
    'REGISTERING', // the order is paid
    'WITHDRAWN', // the order is cancelled or expires unpaid
    'REQUEST_FAILED', // the order is paid after somebody else got the name
  ],
  REGISTERING: [
    'REGISTERED', // the registry confirms, or the transfer to us takes place
    'REQUEST_FAILED', // the registry refuses, or the transfer is called off
  ],
  REGISTERED: [
    'TRANSFERRED', // it moves to another registrar
    'DELETED', // its pending delete ends
  ],
  REQUEST_FAILED: [],
  WITHDRAWN: [],
  TRANSFERRED: [],
  DELETED: [],
};
