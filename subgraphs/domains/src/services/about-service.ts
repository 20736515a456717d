import type { DomainRow } from '../portfolio';
import type { ServiceRow } from './service.entity';

/** What every event about a service says. */
export function aboutService(
  { id: serviceId, profileId, kind }: Pick<ServiceRow, 'id' | 'profileId' | 'kind'>,
  { id: domainId, unicodeName }: Pick<DomainRow, 'id' | 'unicodeName'>,
  occurredAt: Date,
) {
  return {
    profileId,
    subjectId: serviceId,
    payload: { serviceId, domainId, unicodeName, service: kind },
    occurredAt,
  };
}
