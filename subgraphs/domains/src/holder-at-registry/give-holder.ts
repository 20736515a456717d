import type { OperationOutcome } from '../operations';
import type { DomainRow } from '../portfolio';
import { contactDataOf, digestOf, handleOf, putContact } from '../registrant-contacts';
import type { RegistrantRow } from '../registrants';
import type { RegistryOutcome, RegistryPort, RegistryRefusal } from '../registry';
import { newAuthCode } from '../transfer-access';

/** A digest of what its registry was told of the holder. */
export type Told = string;

/** As an operation ends, but that a refusal is the registry's own: its kind says what becomes of it. */
export type GiveOutcome =
  | Exclude<OperationOutcome<Told>, { readonly kind: 'refused' | 'unwanted' }>
  | { readonly kind: 'refused'; readonly code: RegistryRefusal };

export interface HolderToGive {
  readonly commandId: string;
  readonly domain: Pick<DomainRow, 'name' | 'tld'>;
  readonly registrant: RegistrantRow;
}

/**
 * Gives a name the contact of a registrant, by what the registry shows: after a lost answer nothing is sent twice. With the holder the
 * auth code changes, which whoever had the domain may have been shown: by the trade of .it, elsewhere beside the new contact.
 */
export async function giveHolder(
  registry: RegistryPort,
  { commandId, domain, registrant }: HolderToGive,
): Promise<GiveOutcome> {
  const contact = contactDataOf(registrant);
  if (contact === null) return { kind: 'unavailable' };
  const handle = handleOf(registrant.id);
  const put = await putContact(registry, { commandId, tld: domain.tld, handle, contact });
  if (put.kind !== 'done') return notDone(put);
  const shown = await registry.info(domain.name);
  if (shown.kind === 'unavailable') return shown;
  const told = { kind: 'done', result: digestOf(contact) } as const;
  if (shown.value?.registrant === handle) return told;
  const outcome = await send(registry, { commandId, name: domain.name, registrant: handle });
  return outcome.kind === 'done' ? told : notDone(outcome);
}

async function send(
  registry: RegistryPort,
  command: { readonly commandId: string; readonly name: string; readonly registrant: string },
): Promise<RegistryOutcome<unknown>> {
  const { commandId, name } = command;
  const authCode = newAuthCode();
  if (!registry.traitsOf(name).trades) return registry.update({ ...command, authCode });
  const set = await registry.update({ commandId, name, authCode });
  if (set.kind !== 'done') return set;
  const traded = await registry.trade({ ...command, authCode, newAuthCode: newAuthCode() });
  // The end of a code that was revealed may have changed it between the two: both are tried again.
  return traded.kind === 'refused' && traded.code === 'WRONG_AUTH_CODE' ? { kind: 'unavailable' } : traded;
}

function notDone(outcome: Exclude<RegistryOutcome<unknown>, { kind: 'done' }>): GiveOutcome {
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}
