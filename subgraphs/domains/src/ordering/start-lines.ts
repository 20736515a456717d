import { isDuplicate } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import {
  EXECUTE_OPERATION,
  type FailureCode,
  lineFailed,
  lineStarted,
  moveOperation,
  type Operation,
  operationOfLine,
} from '../operations';
import { lockedDomain, moveDomain } from '../portfolio';
import { renewalRefusal } from '../renewal';
import { releaseDomain, releaseName, startRenewing } from '../reservations';
import type { OrderedLine, OrderFacts } from './order-facts';

interface Times {
  /** When the customer paid: what was possible then is carried out, however late we hear of it. */
  readonly paidAt: Date;
  readonly now: Date;
}

/** The order is paid: each line is sent to the registry, or fails at once when it can no longer be carried out. */
export async function startLines(
  manager: EntityManager,
  profileId: ProfileId,
  { lines }: OrderFacts,
  times: Times,
): Promise<void> {
  for (const line of lines) {
    const operation = await operationOfLine(manager, profileId, line.lineId);
    if (operation?.state !== 'WAITING_PAYMENT') continue;
    const failure =
      line.kind === 'register'
        ? await startRegistration(manager, operation, line, times.now)
        : await startRenewal(manager, operation, times);
    if (failure !== null) {
      const facts = { at: times.now, failureCode: failure };
      await moveOperation(manager, operation, 'WAITING_PAYMENT', 'FAILED', facts);
      await lineFailed(manager, operation, failure, times.now);
      continue;
    }
    await moveOperation(manager, operation, 'WAITING_PAYMENT', 'READY', { at: times.now });
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: times.now });
    await lineStarted(manager, operation, times.now);
  }
}

/** From here on the name is ours to register: of several profiles that ordered it, the first paid wins. */
async function startRegistration(
  manager: EntityManager,
  { profileId, domainId, orderId }: Operation,
  { name }: OrderedLine,
  at: Date,
): Promise<FailureCode | null> {
  const move = { profileId, domainId, from: 'REQUESTED', reason: 'order.paid', at } as const;
  try {
    if (await moveDomain(manager, { ...move, to: 'REGISTERING', changes: { liveName: name } })) return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await moveDomain(manager, { ...move, to: 'REQUEST_FAILED' });
  }
  await releaseName(manager, profileId, name, orderId);
  return 'NAME_TAKEN';
}

async function startRenewal(
  manager: EntityManager,
  { profileId, domainId, orderId, lineId, years }: Operation,
  { paidAt, now }: Times,
): Promise<FailureCode | null> {
  const domain = await lockedDomain(manager, profileId, domainId);
  if (domain === null) return 'UNKNOWN_NAME';
  const own = domain.reservedOrderId === orderId ? { ...domain, reservedOrderId: null } : domain;
  // What could be renewed when it was paid for is renewed, however late we hear of it. It is enough that it can be renewed
  // now: the paying side's clock may lag behind ours.
  const refusal = renewalRefusal(own, years, now) && renewalRefusal(own, years, paidAt);
  const isStarted =
    refusal === null && (await startRenewing(manager, { profileId, domainId, orderId, lineId }, now));
  if (isStarted) return null;
  await releaseDomain(manager, profileId, domainId, orderId);
  return refusal ?? 'RENEWAL_ALREADY_ORDERED';
}
