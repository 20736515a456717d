import type { JobHandler } from '@customer-area/shared/jobs';
import type { Counters } from '@customer-area/shared/rate-limits';
import { LinkAttempts } from '../verification';
import { type ObjectionLetterDeps, objectionLetterOperation } from './objection-letter';
import { FORGET_OBJECTORS, forgetObjectors } from './offer-objection';
import { OwnerObjectionResolver, type OwnerObjectionResolverDeps } from './owner-objection.resolver';

export interface OwnerObjectionsDeps
  extends ObjectionLetterDeps,
    Omit<OwnerObjectionResolverDeps, 'linkAttempts'> {
  readonly counters: Counters;
}

/** What the slice adds to the service. */
export function composeOwnerObjections(deps: OwnerObjectionsDeps) {
  const linkAttempts = new LinkAttempts(deps.counters, 'object-owner-change');
  const jobs: readonly JobHandler[] = [
    { kind: FORGET_OBJECTORS, run: (job) => forgetObjectors(deps, deps.database.read, job) },
  ];
  return {
    resolvers: [new OwnerObjectionResolver({ ...deps, linkAttempts })],
    jobs,
    internal: objectionLetterOperation(deps),
  };
}
