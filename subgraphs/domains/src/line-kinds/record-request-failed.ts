import type { EntityManager } from 'typeorm';
import type { LineFailure, LineKindDeps, PlacedLine } from './line-kind';
import type { NamedDomain } from './named-domain';

/** A name that was ordered does not become ours: the request ends, and the name can be ordered again. */
export async function recordRequestFailed(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, lineId, facts: { domainId } }: PlacedLine<Pick<NamedDomain, 'domainId'>>,
  { code }: LineFailure,
  at: Date,
): Promise<void> {
  const domain = await domains.lock(manager, profileId, domainId);
  if (domain === null) throw new Error(`line ${lineId} has no domain`);
  await domains.move(manager, {
    ...{ profileId, domainId, at },
    from: 'REGISTERING',
    to: 'REQUEST_FAILED',
    reason: code,
    changes: { liveName: null },
  });
  await reservations.release(manager, profileId, domain.name, orderId);
}
