import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { PrivacyNoticeStore } from '../privacy-notice';
import type { ProfileStore } from '../profiles';
import type { ConsentStore } from './consent.store';
import { recordConsent } from './record-consent';

export interface SetMarketingConsentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly consents: ConsentStore;
  readonly privacyNotices: PrivacyNoticeStore;
}

/** Gives or withdraws the consent to marketing. What is so already stays as it is, with its date. */
export async function setMarketingConsent(
  deps: SetMarketingConsentDeps,
  by: { readonly profileId: string; readonly loginId: string },
  granted: boolean,
): Promise<void> {
  const { database, clock, profiles, consents, privacyNotices } = deps;
  const now = clock.now();
  await database.transact(async (manager) => {
    if (!(await profiles.changeMarketingConsent(manager, by.profileId, granted ? now : null))) return;
    const { version } = await privacyNotices.inForce(now, manager);
    await recordConsent(consents, manager, {
      ...by,
      kind: 'MARKETING',
      granted,
      textVersion: version,
      at: now,
    });
  });
}
