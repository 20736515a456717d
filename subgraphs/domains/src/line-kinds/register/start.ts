import { isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';

/** Takes the live name: of several profiles that ordered it, the first to pay gets it. */
export async function start(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<NamedDomain>,
  { now: at }: PaidTimes,
): Promise<LineFailure | null> {
  const move = { profileId, domainId, from: 'REQUESTED', reason: 'order.paid', at } as const;
  try {
    if (await domains.move(manager, { ...move, to: 'REGISTERING', changes: { liveName: name } })) return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await domains.move(manager, { ...move, to: 'REQUEST_FAILED' });
  }
  await reservations.release(manager, profileId, name, orderId);
  return registryFailure('NAME_TAKEN');
}
