import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { consentGiven, consentWithdrawn } from '../../../contract';
import type { ProfileRow } from '../profiles';
import type { ConsentRow } from './consent.entity';
import type { ConsentStore } from './consent.store';

/** Writes down a consent that is given or withdrawn, in the transaction of what it is about, and tells it. */
export async function recordConsent(
  consents: ConsentStore,
  manager: EntityManager,
  consent: Omit<ConsentRow, 'id'>,
): Promise<void> {
  const id = newId('con');
  const { profileId, loginId, kind, granted, textVersion, at } = consent;
  await consents.insert(manager, { id, ...consent });
  await appendEvent(manager, granted ? consentGiven : consentWithdrawn, {
    profileId,
    subjectId: id,
    payload: { kind, textVersion, loginId },
    occurredAt: at,
  });
}

/** What a new profile agreed to with its form. That it has read the notice is part of `profile.registered`, not another fact. */
export async function recordFirstConsents(
  consents: ConsentStore,
  manager: EntityManager,
  profile: Pick<ProfileRow, 'profileId' | 'privacyAcceptedAt' | 'marketingConsentAt'>,
  by: { readonly loginId: string; readonly textVersion: string },
): Promise<void> {
  const { profileId, privacyAcceptedAt, marketingConsentAt } = profile;
  const given = { profileId, ...by, granted: true };
  await consents.insert(manager, {
    id: newId('con'),
    ...given,
    kind: 'PRIVACY_NOTICE',
    at: privacyAcceptedAt,
  });
  if (marketingConsentAt !== null)
    await recordConsent(consents, manager, { ...given, kind: 'MARKETING', at: marketingConsentAt });
}
