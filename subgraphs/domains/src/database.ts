import { Initial1763800000000 } from '../migrations/1763800000000-initial';
import { SimulatedRegistry1763800000001 } from '../migrations/1763800000001-simulated-registry';
import { EventActor1763900000000 } from '../migrations/1763900000000-event-actor';
import { Verification1763900650000 } from '../migrations/1763900650000-verification';
import { ParkedEvents1764300000000 } from '../migrations/1764300000000-parked-events';
import { LineKinds1764400000000 } from '../migrations/1764400000000-line-kinds';
import { DomainRow } from './portfolio';
import { RegistrantContactRow, VerificationRow } from './verification';

/** The rows of this service's tables. */
export const entities = [DomainRow, RegistrantContactRow, VerificationRow];

/** From an empty database to the present one, in this order. */
export const migrations = [
  Initial1763800000000,
  SimulatedRegistry1763800000001,
  EventActor1763900000000,
  Verification1763900650000,
  ParkedEvents1764300000000,
  LineKinds1764400000000,
];
