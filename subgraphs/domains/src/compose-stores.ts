import { DemoDataStore } from './demo-data';
import { DomainNoticeStore } from './expiry';
import { OperationStore } from './operations';
import { OrderOwnerStore } from './ordering';
import { DomainRow, DomainStore, LiveNameStore } from './portfolio';
import { SimulatedRegistryStore } from './registry/simulated';
import { DomainHoldStore, NameReservationStore } from './reservations';
import {
  ConcernedDomainStore,
  ProfileDomainStore,
  RegistrantContactRow,
  VerificationRow,
  VerificationStore,
} from './verification';

/** The tables whose columns the code knows. */
export const entities = [DomainRow, RegistrantContactRow, VerificationRow];

/** One of each store. They hold nothing: every method is given the transaction, or the connection, that it speaks through. */
export function composeStores() {
  return {
    domains: new DomainStore(),
    liveNames: new LiveNameStore(),
    holds: new DomainHoldStore(),
    reservations: new NameReservationStore(),
    operations: new OperationStore(),
    orderOwners: new OrderOwnerStore(),
    notices: new DomainNoticeStore(),
    verifications: new VerificationStore(),
    concernedDomains: new ConcernedDomainStore(),
    profileDomains: new ProfileDomainStore(),
    simulatedRegistry: new SimulatedRegistryStore(),
    demoData: new DemoDataStore(),
  };
}
