import { addDays } from '@customer-area/shared/clock';
import { messages } from '../messages';
import type { OperationOutcome } from '../operations';
import type { RegistryPort, RegistryRecord } from '../registry';
import { askAgainAt } from './reason-to-wait';

/** How its registry has a name that was let go. */
export type LetGoResult =
  | { readonly kind: 'deleted'; readonly record: RegistryRecord }
  /** It will be deleted with the end of its term. */
  | { readonly kind: 'told' }
  | { readonly kind: 'gone' };

/**
 * Deletes a name, or has it deleted with the end of its term where the registry would never take its own renewal back. What an
 * earlier attempt has done is found by what the registry shows.
 */
export async function deleteAtRegistry(
  registry: RegistryPort,
  {
    name,
    paidThrough,
    onlyFree,
    claim,
  }: {
    readonly name: string;
    readonly paidThrough: Date;
    /** Only as long as the registry takes the registration back at no charge. */
    readonly onlyFree: boolean;
    /** Asked right before the command is sent: false when somebody has paid. */
    readonly claim: () => Promise<boolean>;
  },
  commandId: string,
  now: Date,
): Promise<OperationOutcome<LetGoResult>> {
  const shown = await registry.info(name);
  if (shown.kind === 'unavailable') return away(now);
  const { value: record } = shown;
  if (record === null) return { kind: 'done', result: { kind: 'gone' } };
  // A transfer that this service did not see: for staff, who see one operation, asked about less and less often.
  if (!record.isOurs) return { kind: 'pending', reference: null, waitsFor: 'STAFF_CHECK' };
  if (record.phase !== 'REGISTERED') return { kind: 'done', result: { kind: 'deleted', record } };
  const { deletesAtExpiry, freeDays } = registry.traitsOf(name);
  if (onlyFree && addDays(record.createdAt, freeDays) <= now) return { kind: 'unwanted', reason: 'not free' };
  const atExpiry = deletesAtExpiry && now < paidThrough;
  if (!(await claim())) return { kind: 'unwanted', reason: 'paid' };
  const outcome = await registry.delete({ commandId, name, atExpiry });
  if (outcome.kind === 'unavailable') return away(now);
  if (outcome.kind === 'done') return { kind: 'done', result: { kind: 'deleted', record: outcome.record } };
  if (outcome.kind === 'refused') return { kind: 'refused', failure: REFUSED };
  return atExpiry
    ? { kind: 'done', result: { kind: 'told' } }
    : { kind: 'pending', reference: outcome.reference, waitsFor: 'REGISTRY_ANSWER' };
}

const REFUSED = {
  code: 'REFUSED_BY_POLICY',
  message: messages.localized('registry.REFUSED_BY_POLICY'),
};

/** Asked until it answers, however many days that takes. */
function away(now: Date): OperationOutcome<LetGoResult> {
  return { kind: 'pending', reference: null, waitsFor: 'REGISTRY_AWAY', askAt: askAgainAt(now) };
}
