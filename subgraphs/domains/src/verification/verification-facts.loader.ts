import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainContext } from '../portfolio';
import type { VerificationFacts, VerificationFactsStore } from './verification-facts.store';

/** The context of resolvers that read verifications. */
export interface VerificationContext extends DomainContext {
  readonly loaders: DomainContext['loaders'] & { readonly verificationFacts: VerificationFactsLoader };
}

export type VerificationFactsLoader = DataLoader<string, VerificationFacts | null>;

/**
 * The viewer's registrants with their verifications, in one statement for all domains of a request; null for those of other
 * profiles. Whoever has access to a domain sees its verification, and so this.
 */
export function verificationFactsLoader(
  store: VerificationFactsStore,
  viewer: Viewer,
): VerificationFactsLoader {
  return new DataLoader(async (registrantIds) => {
    const rows = await store.ofRegistrants(ownerIn(dataScopeOf(viewer)), registrantIds);
    const byId = new Map(rows.map((row) => [row.registrantId, row]));
    return registrantIds.map((id) => byId.get(id) ?? null);
  });
}

/** What is known of the registrant of a domain. */
export async function factsOf(
  { loaders }: VerificationContext,
  { registrantId }: { readonly registrantId: string | null },
): Promise<VerificationFacts | null> {
  return registrantId === null ? null : loaders.verificationFacts.load(registrantId);
}
