import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { LinkSecrets } from '@customer-area/shared/link-secrets';
import type { Counters } from '@customer-area/shared/rate-limits';
import type { Viewer } from '@customer-area/shared/viewer';
import type { ComposedStores } from './compose-stores';
import type { TldRules } from './names';
import {
  beginLeftUpdate,
  DomainRegistrantResolver,
  FORGET_UPDATE,
  handleLoader,
  learnRegistrant,
  profileEventHandlers,
  RECTIFY_REGISTRANTS,
  REGISTRANT_UPDATE,
  RegistrantResolver,
  RegistrantUpdateFieldsResolver,
  RegistrantUpdateResolver,
  rectifyRegistrants,
  registrantLoader,
  registrantUpdateLoader,
} from './registrant-changes';
import { ATTACH_NAMES, attachNames } from './registrant-contacts';
import { PublicationOfRegistrantResolver, RegistrantPublicationResolver } from './registrant-publication';
import { REGISTRANT_DATA } from './registrants';
import type { RegistryPort } from './registry';
import {
  DomainVerificationResolver,
  LinkAttempts,
  lapseVerification,
  letterOperation,
  profileDomainsOperation,
  remindOfVerification,
  VERIFICATION_DUE,
  VERIFICATION_REMINDER,
  VerificationFactsStore,
  VerificationResolver,
  verificationFactsLoader,
} from './verification';
import { VerificationProcedureResolver } from './verification-procedures';

export interface VerificationDistrictDeps extends ComposedStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly counters: Counters;
  readonly tldRules: TldRules;
  readonly registry: RegistryPort;
  readonly takeBackSecrets: LinkSecrets;
}

/** Registrants, and the verification of their addresses. */
export function composeVerification(deps: VerificationDistrictDeps) {
  const { database, clock } = deps;
  const attempts = new LinkAttempts(deps.counters, 'verify-registrant');
  const facts = new VerificationFactsStore(database);
  const jobs: readonly JobHandler[] = [
    { kind: REGISTRANT_DATA, run: (job) => learnRegistrant(deps, job) },
    { kind: RECTIFY_REGISTRANTS, run: (job) => rectifyRegistrants(deps, job) },
    { kind: REGISTRANT_UPDATE, run: (job) => beginLeftUpdate(deps, job) },
    { kind: ATTACH_NAMES, run: (job) => attachNames(deps, job) },
    { kind: FORGET_UPDATE, run: (job) => deps.registrantUpdates.forget(database.read, job.subjectId) },
    { kind: VERIFICATION_REMINDER, run: (job) => remindOfVerification(deps, job) },
    { kind: VERIFICATION_DUE, run: (job) => lapseVerification(deps, job) },
  ];
  return {
    jobs,
    resolvers: [
      new DomainVerificationResolver(clock, deps.tldRules),
      new VerificationResolver({ ...deps, attempts }),
      new VerificationProcedureResolver(deps),
      new RegistrantResolver(deps),
      new DomainRegistrantResolver(),
      new RegistrantUpdateResolver(deps),
      new RegistrantUpdateFieldsResolver(),
      new RegistrantPublicationResolver(deps),
      new PublicationOfRegistrantResolver(),
    ],
    internal: { ...profileDomainsOperation(deps), ...letterOperation(deps) },
    handlers: profileEventHandlers(deps),
    loadersFor: (viewer: Viewer) => ({
      verificationFacts: verificationFactsLoader(facts, viewer),
      registrant: registrantLoader(database, deps.registrants, viewer),
      registrantHandles: handleLoader(database, deps.registrantHandles, viewer),
      registrantUpdate: registrantUpdateLoader(database, deps.registrantUpdates, viewer),
    }),
  };
}
