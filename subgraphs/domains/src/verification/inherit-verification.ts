import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { planVerification, type RequestVerificationDeps } from './request-verification';

/** Domains have been given to another registrant of the profile: what was open about them stays open, with its time. */
export async function inheritVerification(
  { registrants, verifications }: RequestVerificationDeps,
  manager: EntityManager,
  given: {
    readonly profileId: ProfileId;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  },
  at: Date,
): Promise<void> {
  const { profileId, from, to, reason } = given;
  const source = await registrants.lock(manager, profileId, from);
  const rows = await verifications.lockAll(manager, profileId, from);
  const open = rows.find(({ emailFingerprint }) => emailFingerprint === source?.emailFingerprint);
  if (open === undefined || (open.state !== 'PENDING' && open.state !== 'SUSPENDED')) return;
  const { state, emailFingerprint, askedAt, dueAt } = open;
  if (askedAt === null || dueAt === null) return;
  const asked = { askedAt, dueAt };
  const move = { profileId, registrantId: to, emailFingerprint, to: state, reason, at, asked };
  const id = await verifications.move(manager, null, move);
  if (state === 'PENDING') await planVerification(manager, id, asked);
}
