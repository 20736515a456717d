import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import {
  claimKey,
  earlierResult,
  type IdempotentRequest,
  payloadHash,
} from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { creditAdjusted } from '../../contract';
import type { CreditMovementRow, CreditMovementStore, CreditStore } from '../credit';
import type { IdentityPort } from '../orders';
import type { SecondStaffAnswer, SecondStaffPort } from './second-staff-port';

export interface AdjustCreditDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly credit: CreditStore;
  readonly creditMovements: CreditMovementStore;
  readonly identity: IdentityPort;
  readonly secondStaff: SecondStaffPort;
}

export interface AdjustCredit {
  readonly profileId: string;
  /** Below zero what is taken back. */
  readonly cents: number;
  readonly reason: string;
  readonly idempotencyKey: string;
  /** The login of the member of staff. */
  readonly by: string;
}

export type CreditAdjusted =
  | { readonly kind: 'done'; readonly movement: CreditMovementRow; readonly available: number }
  | { readonly kind: 'waiting'; readonly answer: Extract<SecondStaffAnswer, { kind: 'WAITING' }> }
  | { readonly kind: 'refused'; readonly code: 'CREDIT_NOT_THERE'; readonly available: number };

interface Wanted extends AdjustCredit {
  readonly owner: ProfileId;
  readonly request: IdempotentRequest;
}

const LONGEST_REASON = 500;

/**
 * Two members of staff give a customer credit, or take back of the oldest what is there. The first call asks for the second one; the
 * same call again by the same login carries it out, and once more is answered with what was done. NOT_FOUND for an absent profile.
 */
export async function adjustCredit(deps: AdjustCreditDeps, command: AdjustCredit): Promise<CreditAdjusted> {
  const wanted = checked(command);
  const { owner, cents, reason, request, by: byLoginId } = wanted;
  const { database, clock, credit } = deps;
  const earlier = await earlierResult(database.read, request);
  if (earlier !== null) return done(deps, database.read, owner, earlier);
  if ((await deps.identity.profileSnapshot(owner)) === null) throw notFound();
  // Nobody is asked to approve what cannot be done.
  const available = await credit.balance(database.read, owner, clock.now());
  if (cents + available < 0) return refused(deps, wanted, available);
  const answer = await deps.secondStaff.askToAdjustCredit({
    ...{ reason, byLoginId, profileId: owner },
    inputDigest: payloadHash({ profileId: owner, cents, reason }),
    summary: `${cents < 0 ? '-' : '+'} € ${(Math.abs(cents) / 100).toFixed(2)}`,
    useKey: payloadHash({ operation: request.operation, key: request.key }),
  });
  if (answer.kind === 'WAITING') return { kind: 'waiting', answer };
  return carryOut(deps, wanted, answer.approvedBy);
}

function checked(command: AdjustCredit): Wanted {
  const reason = requiredLine('input.reason', command.reason, LONGEST_REASON);
  const { profileId, cents, idempotencyKey: key } = command;
  if (cents === 0) throw badInput('input.amount', faultText('input.invalid'));
  if (!isId(profileId, 'prf')) throw notFound();
  const owner = trustedProfileId(profileId);
  const payload = { profileId, cents, reason };
  return {
    ...command,
    reason,
    owner,
    request: { profileId: owner, operation: 'adjustCredit', key, payload },
  };
}

async function carryOut(deps: AdjustCreditDeps, wanted: Wanted, approvedBy: string): Promise<CreditAdjusted> {
  const { owner: profileId, cents, reason, request, by: adjustedBy } = wanted;
  const { database, credit, clock } = deps;
  const outcome = await database.transact(async (manager): Promise<CreditAdjusted | number> => {
    await credit.lock(manager, profileId);
    // Read again under the lock: the same key may have come several times at once.
    const earlier = await earlierResult(manager, request);
    if (earlier !== null) return done(deps, manager, profileId, earlier);
    const at = clock.now();
    const words = { reason, adjustedBy, approvedBy };
    const movementId = await credit.adjust(manager, { profileId, cents, at, ...words });
    if (movementId === null) return credit.balance(manager, profileId, at);
    await claimKey(manager, request, movementId);
    const adjusted = await done(deps, manager, profileId, movementId);
    await appendEvent(manager, creditAdjusted, {
      ...{ profileId, subjectId: movementId, occurredAt: at },
      payload: {
        act: cents < 0 ? 'TAKEN' : 'ADDED',
        cents: Math.abs(cents),
        expiresAt: adjusted.movement.expiresAt,
        ...{ reason, approvedBy },
      },
    });
    return adjusted;
  });
  return typeof outcome === 'number' ? refused(deps, wanted, outcome) : outcome;
}

/** Says what is there, which is a read of the customer's data. */
async function refused(
  { database, clock }: AdjustCreditDeps,
  { owner: profileId, reason }: Wanted,
  available: number,
): Promise<CreditAdjusted> {
  await database.transact((manager) =>
    tellStaffRead(manager, { profileId, section: 'PAYMENTS', reason, at: clock.now() }),
  );
  return { kind: 'refused', code: 'CREDIT_NOT_THERE', available };
}

async function done(
  { credit, creditMovements, clock }: AdjustCreditDeps,
  manager: EntityManager,
  profileId: ProfileId,
  movementId: string,
): Promise<Extract<CreditAdjusted, { kind: 'done' }>> {
  const movement = await creditMovements.byId(manager, profileId, movementId);
  if (movement === null) throw new Error(`${movementId} is no movement of this profile`);
  return { kind: 'done', movement, available: await credit.balance(manager, profileId, clock.now()) };
}
