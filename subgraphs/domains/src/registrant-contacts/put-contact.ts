import type { ContactData, RegistryContact, RegistryOutcome, RegistryPort } from '../registry';
import { isSameContact } from './contact-data';

export interface PutContact {
  readonly commandId: string;
  /** Of the registry that it is for. */
  readonly tld: string;
  readonly handle: string;
  readonly contact: ContactData;
}

/**
 * Brings a contact at a registry to this data, by what the registry shows: made where it has none, changed where it says something
 * else, left where it says the same, as after a command whose answer was lost.
 */
export async function putContact(
  registry: RegistryPort,
  { commandId, tld, handle, contact }: PutContact,
): Promise<RegistryOutcome<RegistryContact>> {
  const shown = await registry.contactInfo(tld, handle);
  if (shown.kind === 'unavailable') return shown;
  const command = { commandId, tld, handle, contact };
  if (shown.value !== null)
    return isSameContact(shown.value, contact)
      ? { kind: 'done', record: shown.value }
      : registry.updateContact(command);
  const created = await registry.createContact(command);
  // Another registration of the same registrant has made it at the same moment.
  const isThere = created.kind === 'refused' && created.code === 'CONTACT_EXISTS';
  return isThere ? registry.updateContact(command) : created;
}
