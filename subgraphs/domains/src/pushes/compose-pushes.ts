import type { JobHandler } from '@customer-area/shared/jobs';
import type { AcceptPushDeps } from './accept-push';
import { DomainPushResolver } from './domain-push.resolver';
import { expirePush } from './end-push';
import { DOMAIN_PUSH_OVER } from './offer-push';

/** What the slice adds to the service. */
export function composePushes(deps: AcceptPushDeps) {
  const jobs: readonly JobHandler[] = [{ kind: DOMAIN_PUSH_OVER, run: (job) => expirePush(deps, job) }];
  return { resolvers: [new DomainPushResolver(deps)], jobs };
}
