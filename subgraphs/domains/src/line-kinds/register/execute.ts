import type { OperationOutcome, Sending } from '../../operations';
import type { OwnRecord } from '../../registry';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { lineOutcome } from '../registry-failures';
import { type HolderContact, holderContact } from './holder-contact';

/** A name that was created, and the contact it was created for. */
export interface CreatedName {
  readonly record: OwnRecord;
  readonly holder: HolderContact | null;
}

/**
 * Creates the name for the contact of its registrant. One that is taken can be ours already: the answer to an earlier attempt was lost. It is, when the registry has
 * it under our account since the operation began; the live name keeps other operations of ours away from it.
 */
export async function execute(
  deps: LineKindDeps,
  line: PlacedLine<NamedDomain>,
  { sentBefore }: Sending,
): Promise<OperationOutcome<CreatedName>> {
  const contact = await holderContact(deps, line);
  if (contact.kind !== 'done') return contact;
  const { result: holder } = contact;
  const outcome = await createdFor(deps, line, { handle: holder?.handle ?? null, sentBefore });
  return outcome.kind === 'done' ? { kind: 'done', result: { record: outcome.result, holder } } : outcome;
}

async function createdFor(
  deps: LineKindDeps,
  line: PlacedLine<NamedDomain>,
  { handle, sentBefore }: { readonly handle: string | null; readonly sentBefore: boolean },
): Promise<OperationOutcome<OwnRecord>> {
  const { commandId, facts } = line;
  const { name, years } = facts;
  const before = sentBefore ? await createdBefore(deps, line) : null;
  if (before !== null) return before;
  const registrant = handle === null ? {} : { registrant: handle };
  const command = { commandId, name, years, nameServers: NAME_SERVERS, ...registrant };
  const outcome = await deps.registry.create(command);
  const isTaken = outcome.kind === 'refused' && outcome.code === 'NAME_TAKEN';
  return (isTaken ? await createdBefore(deps, line) : null) ?? lineOutcome(outcome);
}

/** What an earlier attempt has created; null when it has not. */
async function createdBefore(
  { registry }: LineKindDeps,
  { beganAt, facts: { name } }: PlacedLine<NamedDomain>,
): Promise<OperationOutcome<OwnRecord> | null> {
  const answer = await registry.info(name);
  if (answer.kind === 'unavailable') return answer;
  const { value: record } = answer;
  if (record?.isOurs !== true || record.createdAt < beganAt) return null;
  // The registry has yet to decide; its queue tells the end.
  if (record.statuses.includes('pendingCreate'))
    return { kind: 'pending', reference: null, waitsFor: 'REGISTRY_ANSWER' };
  return { kind: 'done', result: record };
}

/** Where a name points until its holder says otherwise. A .it without any is not activated. */
const NAME_SERVERS = ['ns1.example.net', 'ns2.example.net'];
