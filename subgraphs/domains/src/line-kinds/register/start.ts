import { isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import { moveDomain } from '../../portfolio';
import { releaseName } from '../../reservations';
import type { LineFailure, PaidTimes, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';

/** From here on the name is ours to register: of several profiles that ordered it, the first paid wins. */
export async function start(
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<NamedDomain>,
  { now: at }: PaidTimes,
): Promise<LineFailure | null> {
  const move = { profileId, domainId, from: 'REQUESTED', reason: 'order.paid', at } as const;
  try {
    if (await moveDomain(manager, { ...move, to: 'REGISTERING', changes: { liveName: name } })) return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await moveDomain(manager, { ...move, to: 'REQUEST_FAILED' });
  }
  await releaseName(manager, profileId, name, orderId);
  return registryFailure('NAME_TAKEN');
}
