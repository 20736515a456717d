import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { completeVerification } from './complete-verification';
import { hashOfLink } from './letter-operation';
import type { RequestVerificationDeps } from './request-verification';
import type { VerificationLinkStore } from './verification-link.store';

export interface VerifyRegistrantDeps extends RequestVerificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly verificationLinks: VerificationLinkStore;
}

export type VerifyOutcome =
  | { readonly kind: 'verified'; readonly freed: number; readonly email: string }
  | { readonly kind: 'refused'; readonly code: 'LINK_NOT_GOOD' | 'LINK_USED' };

const NOT_GOOD: VerifyOutcome = { kind: 'refused', code: 'LINK_NOT_GOOD' };

/** Confirms the address that a link was sent to, once. Whoever holds the link needs no login. */
export async function verifyRegistrant(deps: VerifyRegistrantDeps, token: string): Promise<VerifyOutcome> {
  const { database, clock, registrants, verifications, confirmedAddresses, verificationLinks } = deps;
  return database.transact(async (manager): Promise<VerifyOutcome> => {
    const link = await verificationLinks.lock(manager, hashOfLink(token));
    const now = clock.now();
    if (link === null || link.expiresAt <= now) return NOT_GOOD;
    if (link.usedAt !== null) return { kind: 'refused', code: 'LINK_USED' };
    const profileId = trustedProfileId(link.profileId);
    const found = await verifications.find(manager, profileId, link.verificationId);
    if (found === null) return NOT_GOOD;
    const { registrantId, emailFingerprint } = found;
    const registrant = await registrants.lock(manager, profileId, registrantId);
    if (registrant === null || registrant.emailFingerprint !== emailFingerprint) return NOT_GOOD;
    await verificationLinks.markUsed(manager, link, now);
    await confirmedAddresses.add(manager, profileId, emailFingerprint, now);
    const confirmed = { profileId, registrantId, emailFingerprint, reason: 'registrant.verified' };
    const freed = await completeVerification(deps, manager, confirmed, now);
    return { kind: 'verified', freed, email: registrant.email ?? '' };
  });
}
