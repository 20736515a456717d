import type { JobHandler } from '@customer-area/shared/jobs';
import { type DeleteDomainDeps, deleteDomain } from './delete-domain';
import { DOMAIN_DELETED, DOMAIN_EXPIRED, LET_GO, REFRESH_FROM_REGISTRY } from './expiry-jobs';
import { type LetGoDeps, letGo } from './let-go';
import { type PublishExpiryDeps, publishExpiry } from './publish-expiry';
import { refreshFromRegistry } from './refresh-from-registry';

export type ExpiryDeps = DeleteDomainDeps & LetGoDeps & PublishExpiryDeps;

/** What time does to a domain, each as a job. */
export function expiryTimers(deps: ExpiryDeps): readonly JobHandler[] {
  return [
    { kind: REFRESH_FROM_REGISTRY, run: (job) => refreshFromRegistry(deps, job) },
    { kind: DOMAIN_EXPIRED, run: (job) => publishExpiry(deps, job) },
    { kind: LET_GO, run: (job) => letGo(deps, job) },
    { kind: DOMAIN_DELETED, run: (job) => deleteDomain(deps, job) },
  ];
}
