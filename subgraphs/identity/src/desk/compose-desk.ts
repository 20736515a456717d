import type { RecordedEvent } from '@customer-area/shared/events';
import { answerOperation, type InternalHandlers, localPeer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { deskCountOperations } from '@customer-area/shared/runtime';
import { type CustomerRead, customerRead } from '@customer-area/shared/staff-reads';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { profileRestrictions } from '../../contract';
import type { Account } from '../account/compose-account';
import type { Credentials } from '../credentials/compose-credentials';
import type { DistrictDeps } from '../district-deps';
import type { Grants } from '../grants/compose-grants';
import { SEND_LETTER } from '../letters';
import { CustomerAccessResolver, CustomerRecordsResolver, CustomerResolver, toCustomer } from './customers';
import { CustomerFlagResolver, CustomerFlagStore } from './flags';
import { IdentityCheckResolver, IdentityCheckStore } from './identity-checks';
import { CustomerLoginCareResolver } from './login-care';
import { CustomerNoteResolver, CustomerNoteStore } from './notes';
import { ProfileRestrictionsStore } from './profile-restrictions';
import { SecondFactorResetResolver, SecondFactorResetStore } from './second-factor-reset';
import { SentLetterResolver, SentLetterStore } from './sent-letters';
import { composeServicesDesk, DeskCountStore } from './services';
import { CustomerFinderStore, StaffSearchResolver } from './staff-search';
import { keepAct, StaffActStore, StaffWatchResolver } from './staff-watch';

export interface DeskDeps extends DistrictDeps {
  readonly account: Account;
  readonly credentials: Credentials;
  readonly grants: Grants;
  /** The operations of this service, among those of all. */
  readonly ownOperations: () => InternalHandlers;
}

export type Desk = ReturnType<typeof composeDesk>;

/** What our staff sees of customers and does for them. */
export function composeDesk({
  database,
  clock,
  logger,
  peer,
  ownOperations,
  account: { profiles, logins, loginStops: stops, confirmAgain },
  credentials: { endings, factors, sessionList },
  grants: { staff, staffRequests, revokeApiKeysOf, apiKeys: keys, shown },
}: DeskDeps) {
  const flags = new CustomerFlagStore(database);
  const notes = new CustomerNoteStore(database);
  const checks = new IdentityCheckStore(database);
  const resets = new SecondFactorResetStore(database);
  const sentLetters = new SentLetterStore(database);
  const common = { database, clock, profiles, logins };
  const itself = localPeer({ self: 'identity', name: 'identity', handlers: ownOperations });
  const secondStaff = { staff, staffRequests };

  const staffActs = new StaffActStore(database);
  const resolvers = [
    new StaffWatchResolver({ clock, staffActs }),
    new StaffSearchResolver({ ...common, logger, peer, finder: new CustomerFinderStore(database) }),
    new CustomerResolver(common),
    new CustomerAccessResolver({ ...common, stops, factors, sessionList, keys, shown }),
    new CustomerRecordsResolver({ ...common, notes, flags, checks, resets, sentLetters }),
    new CustomerNoteResolver({ ...common, notes }),
    new CustomerFlagResolver({ ...common, ...secondStaff, flags }),
    new CustomerLoginCareResolver({ ...common, stops, endings, revokeApiKeysOf }),
    new IdentityCheckResolver({ ...common, checks }),
    new SecondFactorResetResolver({ ...common, ...secondStaff, factors, endings, checks, resets }),
    new SentLetterResolver({ ...common, sentLetters, confirmAgain }),
    ...composeServicesDesk({
      ...secondStaff,
      database,
      clock,
      peers: (name) => (name === 'identity' ? itself : peer(name)),
    }),
  ];
  const restrictions = new ProfileRestrictionsStore(database);
  const counts = new DeskCountStore(database.read);
  const internal: InternalHandlers = {
    ...deskCountOperations({
      'desk.rectifications': () => counts.rectifications(),
      'desk.staff-requests': () => counts.staffRequests(clock.now()),
      'mail.waiting': () => counts.letterJobs(SEND_LETTER.name, 'READY'),
      'mail.parked': () => counts.letterJobs(SEND_LETTER.name, 'PARKED'),
    }),
    ...answerOperation(profileRestrictions, ({ profileId }) =>
      restrictions.of(trustedProfileId(profileId), clock.now()),
    ),
  };
  return {
    flags,
    restrictedUntil: resets.restrictedUntil.bind(resets),
    apply: (manager: EntityManager, source: string, event: RecordedEvent) =>
      keepAct({ staffActs }, manager, source, event),
    resolvers,
    internal,
    references: {
      Customer: (reference: CustomerRead, { viewer }: { readonly viewer: Viewer }) => {
        const read = customerRead(viewer, reference);
        return read === null ? null : toCustomer(read);
      },
    },
  };
}
