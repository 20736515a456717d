import { requiredLine } from '@customer-area/shared/free-text';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { askHold, type RecordingStaff } from './ask-hold';
import { disclosedRegistrant } from './disclosed-registrant';
import { DISCLOSED_DATA, type DisclosedData, type DisclosureRefusal, disclosureRefusal } from './disclosure';
import type { DisclosureRow } from './disclosure.entity';
import { TELL_DISCLOSURE, type TellDisclosureDeps, tellDisclosure } from './tell-disclosure';

export interface RecordDisclosureDeps extends TellDisclosureDeps {
  readonly identity: Peer;
}

export interface RecordDisclosure {
  readonly domainId: string;
  /** Null: the one that the domain has. */
  readonly registrantId: string | null;
  readonly requester: string;
  readonly legalBasis: string;
  readonly given: readonly DisclosedData[];
  readonly givenAt: Date;
  readonly heldUntil: Date | null;
  readonly holdBasis: string | null;
}

export type RecordOutcome =
  | { readonly kind: 'waiting'; readonly answer: { readonly requestId: string; readonly until: Date } }
  | { readonly kind: 'refused'; readonly code: DisclosureRefusal }
  | { readonly kind: 'recorded'; readonly disclosure: DisclosureRow };

const LONGEST_REQUESTER = 200;
export const LONGEST_BASIS = 500;

/**
 * Records that data of the registrant of a domain was given to somebody, and by what right. The customer reads it in its audit log:
 * at once, or when the hold that the law puts on it is over. A hold takes two members of staff: nobody alone keeps a customer in the dark,
 * and the looks of its colleagues with it. The same again is the one that is there.
 */
export async function recordDisclosure(
  deps: RecordDisclosureDeps,
  command: RecordDisclosure,
  staff: RecordingStaff,
): Promise<RecordOutcome> {
  const { database, disclosures } = deps;
  const wanted = worded(command);
  if (wanted.heldUntil !== null) {
    const row = await rowOf(deps, database.read, wanted, staff);
    if (typeof row === 'string') return { kind: 'refused', code: row };
    const there = await disclosures.same(database.read, row);
    if (there !== null) return { kind: 'recorded', disclosure: there };
    const { heldUntil, holdBasis } = row;
    if (heldUntil === null || holdBasis === null) throw new Error('a hold without an end or a basis');
    const answer = await askHold(deps.identity, { ...row, heldUntil, holdBasis }, staff);
    if (answer.kind === 'WAITING') return { kind: 'waiting', answer };
  }
  return database.transact((manager) => record(deps, manager, wanted, staff));
}

function worded(command: RecordDisclosure): RecordDisclosure {
  const { holdBasis } = command;
  return {
    ...command,
    requester: requiredLine('input.requester', command.requester, LONGEST_REQUESTER),
    legalBasis: requiredLine('input.legalBasis', command.legalBasis, LONGEST_BASIS),
    given: DISCLOSED_DATA.filter((one) => command.given.includes(one)),
    holdBasis: holdBasis === null ? null : requiredLine('input.holdBasis', holdBasis, LONGEST_BASIS),
  };
}

async function rowOf(
  deps: RecordDisclosureDeps,
  manager: EntityManager,
  wanted: RecordDisclosure,
  { loginId: recordedBy }: RecordingStaff,
): Promise<DisclosureRow | DisclosureRefusal> {
  const whose = await disclosedRegistrant(deps, manager, wanted);
  const at = deps.clock.now();
  const rule = await deps.disclosureHolds.ruleAt(manager, at);
  const code = disclosureRefusal(wanted, { rule, now: at });
  if (code !== null) return code;
  if (typeof whose === 'string') return whose;
  const { requester, legalBasis, given, givenAt, heldUntil, holdBasis } = wanted;
  return {
    ...{ id: newId('dsc'), ...whose, requester, legalBasis, given, givenAt },
    ...{ heldUntil, holdBasis, formerHolds: null, toldAt: null, recordedBy, createdAt: at },
  };
}

async function record(
  deps: RecordDisclosureDeps,
  manager: EntityManager,
  wanted: RecordDisclosure,
  staff: RecordingStaff,
): Promise<RecordOutcome> {
  const row = await rowOf(deps, manager, wanted, staff);
  if (typeof row === 'string') return { kind: 'refused', code: row };
  const { id: subjectId, domainId, heldUntil, createdAt } = row;
  if (await deps.disclosures.insert(manager, row)) {
    if (heldUntil === null) await tellDisclosure(deps, manager, row, createdAt);
    else await enqueueJob(manager, { kind: TELL_DISCLOSURE, subjectId, dueAt: heldUntil });
  }
  const disclosure = await deps.disclosures.same(manager, row);
  if (disclosure === null) throw new Error(`a disclosure about ${domainId} is neither new nor there`);
  return { kind: 'recorded', disclosure };
}
