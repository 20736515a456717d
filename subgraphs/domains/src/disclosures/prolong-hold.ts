import { askSecondStaff } from '@customer-area/identity/contract';
import { notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { askOperation } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { RecordingStaff } from './ask-hold';
import { type DisclosureRefusal, prolongationRefusal } from './disclosure';
import type { DisclosureRow } from './disclosure.entity';
import { LONGEST_BASIS, type RecordDisclosureDeps, type RecordOutcome } from './record-disclosure';
import { TELL_DISCLOSURE } from './tell-disclosure';

export interface ProlongHold {
  readonly disclosureId: string;
  readonly heldUntil: Date;
  /** The order that asks for it. */
  readonly holdBasis: string;
}

/**
 * Has a customer wait longer for what was given of it, by another order; within the days that the rules in force allow. It takes two
 * members of staff, as the hold did. The same again is the one that is there. NOT_FOUND for an absent record.
 */
export async function prolongHold(
  deps: RecordDisclosureDeps,
  command: ProlongHold,
  staff: RecordingStaff,
): Promise<RecordOutcome> {
  const { database, disclosures } = deps;
  const wanted = { ...command, holdBasis: requiredLine('input.holdBasis', command.holdBasis, LONGEST_BASIS) };
  const { disclosureId } = wanted;
  const row = isId(disclosureId, 'dsc') ? await disclosures.ofJob(database.read, disclosureId) : null;
  if (row === null) throw notFound();
  if (isThere(row, wanted)) return { kind: 'recorded', disclosure: row };
  const code = await refusalOf(deps, database.read, row, wanted);
  if (code !== null) return { kind: 'refused', code };
  const answer = await askProlongation(deps, row, wanted, staff);
  if (answer.kind === 'WAITING') return { kind: 'waiting', answer };
  return database.transact((manager) => prolong(deps, manager, wanted, staff));
}

function isThere({ heldUntil, holdBasis }: DisclosureRow, wanted: ProlongHold): boolean {
  return heldUntil?.getTime() === wanted.heldUntil.getTime() && holdBasis === wanted.holdBasis;
}

async function refusalOf(
  { clock, disclosureHolds }: RecordDisclosureDeps,
  manager: EntityManager,
  row: DisclosureRow,
  { heldUntil }: ProlongHold,
): Promise<DisclosureRefusal | null> {
  const now = clock.now();
  return prolongationRefusal(row, heldUntil, { rule: await disclosureHolds.ruleAt(manager, now), now });
}

/** Asked about nobody, as the hold was; each prolongation anew. */
function askProlongation(
  { identity }: Pick<RecordDisclosureDeps, 'identity'>,
  { id, domainId, heldUntil: from }: DisclosureRow,
  { heldUntil, holdBasis }: ProlongHold,
  { loginId: byLoginId, requestId }: RecordingStaff,
) {
  const asked = { id, from: from?.toISOString(), heldUntil: heldUntil.toISOString(), holdBasis };
  return askOperation(
    identity,
    askSecondStaff,
    {
      ...{ kind: 'PROLONG_HOLD', subjectId: domainId, profileId: null, byLoginId },
      ...{ inputDigest: payloadHash(asked), useKey: payloadHash({ id, from: asked.from }) },
      summary: `${domainId}, ${asked.heldUntil.slice(0, 10)}`,
      reason: holdBasis,
    },
    requestId,
  );
}

async function prolong(
  deps: RecordDisclosureDeps,
  manager: EntityManager,
  wanted: ProlongHold,
  { loginId: orderedBy }: RecordingStaff,
): Promise<RecordOutcome> {
  const row = await deps.disclosures.lock(manager, wanted.disclosureId);
  if (row === null) throw notFound();
  if (isThere(row, wanted)) return { kind: 'recorded', disclosure: row };
  // It may have ended, or been prolonged by somebody else, while the second member of staff was asked.
  const code = await refusalOf(deps, manager, row, wanted);
  if (code !== null || row.heldUntil === null) return { kind: 'refused', code: code ?? 'HOLD_OVER' };
  const { heldUntil, holdBasis } = wanted;
  const former = { heldUntil: row.heldUntil.toISOString(), holdBasis: row.holdBasis ?? '' };
  const changes = {
    ...{ heldUntil, holdBasis },
    formerHolds: [
      ...(row.formerHolds ?? []),
      { ...former, prolongedAt: deps.clock.now().toISOString(), orderedBy },
    ],
  };
  await deps.disclosures.prolong(manager, row, changes);
  await enqueueJob(manager, { kind: TELL_DISCLOSURE, subjectId: row.id, dueAt: heldUntil });
  return { kind: 'recorded', disclosure: { ...row, ...changes } };
}
