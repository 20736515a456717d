import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { verificationSentAgain } from '../../contract';
import type { DomainRow } from '../portfolio';
import { type ShownVerification, verificationOf } from './domain-verification';
import type { RequestVerificationDeps } from './request-verification';
import { sendingAsked } from './resending';
import { type SendingRefusal, sendingRefusal } from './sending-rules';
import { verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';

export interface SendVerificationDeps extends RequestVerificationDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export type SendingOutcome =
  | { readonly kind: 'sent'; readonly verification: ShownVerification }
  | ({ readonly kind: 'refused' } & SendingRefusal);

/** Sends another letter about the verification that a domain hangs on. Clicks at the same moment are one after the other. */
export async function sendVerification(
  deps: SendVerificationDeps,
  domain: DomainRow,
): Promise<SendingOutcome> {
  return deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const { row, email } = await presentVerification(deps, manager, domain);
    const shown =
      row === null ? null : verificationOf(domain, { ...row, email }, deps.tldRules.policyOf(domain));
    const refusal = sendingRefusal(shown, now);
    if (refusal !== null || row === null || shown === null)
      return { kind: 'refused', ...(refusal ?? { code: 'NOTHING_TO_VERIFY', opensAt: null }) };
    const sending = sendingAsked(row, now);
    await deps.verifications.recordSending(manager, row, sending);
    const registrant = { profileId: trustedProfileId(row.profileId), registrantId: row.registrantId };
    const versions = verificationTerms(deps.tldRules, now)?.policyVersions ?? [];
    const { count, names } = await deps.affectedDomains.ofRegistrant(manager, registrant, versions);
    await appendEvent(manager, verificationSentAgain, {
      profileId: row.profileId,
      subjectId: row.id,
      payload: { domains: count, names: [...names] },
      occurredAt: now,
    });
    const after = verificationOf(domain, { ...row, ...sending, email }, deps.tldRules.policyOf(domain));
    return { kind: 'sent', verification: after ?? shown };
  });
}

/** The verification of the present address of a domain's registrant, locked. */
async function presentVerification(
  { registrants, verifications }: RequestVerificationDeps,
  manager: EntityManager,
  { profileId, registrantId }: Pick<DomainRow, 'profileId' | 'registrantId'>,
): Promise<{ readonly row: VerificationRow | null; readonly email: string | null }> {
  if (registrantId === null) return { row: null, email: null };
  const owner = trustedProfileId(profileId);
  const registrant = await registrants.lock(manager, owner, registrantId);
  if (registrant === null) return { row: null, email: null };
  const rows = await verifications.lockAll(manager, owner, registrantId);
  const row = rows.find(({ emailFingerprint }) => emailFingerprint === registrant.emailFingerprint) ?? null;
  return { row, email: registrant.email };
}

/** What a domain shows of the verification of its registrant, which is locked. */
export async function shownVerification(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  domain: DomainRow,
): Promise<ShownVerification | null> {
  const { row, email } = await presentVerification(deps, manager, domain);
  return row === null ? null : verificationOf(domain, { ...row, email }, deps.tldRules.policyOf(domain));
}
