import type { JobHandler } from '@customer-area/shared/jobs';
import { endSupportSessionInTime, endSupportSessionsOf } from './end-support-session';
import type { StartSupportSessionDeps } from './start-support-session';
import { SupportRefusalStore } from './support-refusal.store';
import { supportRightsOf } from './support-rights-of';
import { END_SUPPORT_SESSION } from './support-session';
import { SupportRefusalResolver, SupportSessionResolver } from './support-session.resolver';
import { SupportSessionStore } from './support-session.store';

/** Staff who help a customer in the customer's own area. */
export function composeSupportSessions(
  given: Omit<StartSupportSessionDeps, 'supportSessions' | 'supportRefusals'>,
) {
  const deps = {
    ...given,
    supportSessions: new SupportSessionStore(given.database),
    supportRefusals: new SupportRefusalStore(),
  };
  const jobs: readonly JobHandler[] = [
    { kind: END_SUPPORT_SESSION, run: (job) => endSupportSessionInTime(deps, job.subjectId) },
  ];
  return {
    resolvers: [new SupportSessionResolver(deps), new SupportRefusalResolver(deps)],
    jobs,
    supportRightsOf: supportRightsOf(deps),
    endSupportSessionsOf: endSupportSessionsOf.bind(null, deps),
  };
}
