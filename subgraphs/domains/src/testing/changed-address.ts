import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { composeStores } from '../compose-stores';
import { applyContact } from '../registrant-changes';
import { seededRules } from './seeded-rules';

/** The registrant of a profile has another address from now on. */
export async function changeAddress(
  database: Database,
  change: { readonly profileId: string; readonly emailFingerprint: string; readonly now: Date },
): Promise<void> {
  const stores = { ...composeStores(), tldRules: seededRules() };
  const profileId = trustedProfileId(change.profileId);
  const { emailFingerprint, now } = change;
  await database.transact(async (manager) => {
    const [registrant] = await stores.registrants.lockAll(manager, profileId);
    if (registrant === undefined) throw new Error(`${profileId} has no registrant`);
    const { street, postalCode, city, province, country, phone, locale } = registrant;
    const email = `${emailFingerprint.slice(0, 1)}@example.it`;
    await applyContact(stores, manager, registrant, {
      contact: { street, postalCode, city, province, country, email, emailFingerprint, phone, locale },
      reason: 'registrant.updated',
      now,
    });
  });
}
