import type { EntityManager } from 'typeorm';
import { contactDataOf, digestOf, type RegistrantKey, requestContactUpdate } from '../../registrant-contacts';
import type { LineKindDeps } from '../line-kind';
import type { HolderContact } from './holder-contact';

/** Records which contact the registry has; a registrant that says something else by now is told once more. */
export async function recordHolder(
  deps: LineKindDeps,
  manager: EntityManager,
  of: RegistrantKey,
  { tld, holder, at }: { readonly tld: string; readonly holder: HolderContact; readonly at: Date },
): Promise<void> {
  const registry = deps.registry.registryOf(tld);
  const { told } = holder;
  const registrant = await deps.registrants.lock(manager, of.profileId, of.registrantId);
  if (registrant === null) return;
  if (told !== null) await deps.registrantHandles.record(manager, of, { registry, told, at });
  const contact = contactDataOf(registrant);
  const isSame = contact !== null && digestOf(contact) === told;
  if (isSame && registrant.updateId === null) return;
  await requestContactUpdate(deps, manager, of, { registry, tld, actor: null, at });
}
