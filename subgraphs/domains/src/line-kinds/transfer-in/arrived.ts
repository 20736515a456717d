import type { OperationOutcome } from '../../operations';
import { contactDataOf } from '../../registrant-contacts';
import type { GlueHost, OwnRecord } from '../../registry';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { TransferredDomain } from './transferred-domain';

/** A name that has come to us. */
export interface ArrivedName {
  readonly record: OwnRecord;
  /** Its registry has another holder, and changes that by a trade alone: a change of owner, which a transfer is not. */
  readonly hasOtherHolder: boolean;
  /** Where its name servers inside the name are: they come with it. */
  readonly glue: readonly GlueHost[];
}

/** What comes with the name, and whose it is at its registry; waits for the data of the registrant where that decides. */
export async function arrived(
  deps: LineKindDeps,
  line: PlacedLine<TransferredDomain>,
  record: OwnRecord,
): Promise<OperationOutcome<ArrivedName>> {
  const { registry, registrants, domains, database } = deps;
  const { domainId, name, tld } = line.facts;
  const known = await registry.glueOf(name);
  if (known.kind === 'unavailable') return known;
  const glue = known.value;
  if (!registry.traitsOf(name).trades || record.registrant === null)
    return { kind: 'done', result: { record, hasOtherHolder: false, glue } };
  const shown = await registry.contactInfo(tld, record.registrant);
  if (shown.kind === 'unavailable') return shown;
  const domain = await domains.ofTimer(database.read, domainId);
  const registrantId = domain?.registrantId ?? null;
  const registrant = registrantId === null ? null : await registrants.ofJob(database.read, registrantId);
  const contact = registrant === null ? null : contactDataOf(registrant);
  if (contact === null) return { kind: 'unavailable' };
  const isSame = sameCode(shown.value?.taxCode ?? null, contact.taxCode);
  return { kind: 'done', result: { record, hasOtherHolder: !isSame, glue } };
}

function sameCode(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toUpperCase() === other.toUpperCase();
}
