import { isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import { failure } from './transfer-failures';
import type { TransferredDomain } from './transferred-domain';

/** Takes the live name: of several profiles that ordered it, the first to pay has it asked for. */
export async function start(
  { domains, reservations, transfersIn }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId, name } }: PlacedLine<TransferredDomain>,
  { now: at }: PaidTimes,
): Promise<LineFailure | null> {
  const transfer = await transfersIn.ofDomain(manager, { profileId, domainId });
  const move = { profileId, domainId, from: 'REQUESTED', reason: 'order.paid', at } as const;
  try {
    const started = { ...move, to: 'REGISTERING', changes: { liveName: name } } as const;
    if (transfer !== null && (await domains.move(manager, started))) return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  await domains.move(manager, { ...move, to: 'REQUEST_FAILED' });
  await reservations.release(manager, profileId, name, orderId);
  await transfersIn.close(manager, { profileId, domainId }, 'REFUSED', at);
  return failure(transfer === null ? 'TRANSFER_CODE_FORGOTTEN' : 'TRANSFER_ELSEWHERE');
}
