import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { forbidden, notFound, rateLimited, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { delegationInvited } from '../../../contract';
import { withImplied } from '../../access-scopes';
import type { LoginStore } from '../../account/logins';
import { type ProfileRow, type ProfileStore } from '../../account/profiles';
import { displayName, type LetterStore, letterTexts, writeLetter } from '../../letters';
import { newSecret, secretHash } from '../../secrets';
import type { DelegationStore } from './delegation.store';
import type { DelegationRefusal } from './delegation-refusal';
import { checkedTerms, fitSomeDomains, type OfferedTerms } from './delegation-terms';
import type { NamedDomain } from './named-domain';
import type { OwnDomainsPort } from './own-domains-port';

export interface InviteDelegateDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly delegations: DelegationStore;
  readonly letters: LetterStore;
  readonly ownDomains: OwnDomainsPort;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

export interface Invitation extends OfferedTerms {
  readonly profileId: ProfileId;
  /** Who invites. */
  readonly loginId: string;
  readonly requestId: string;
  /** Whether the session was opened with a second factor. */
  readonly secondFactor: boolean;
}

export type Invited =
  | { readonly kind: 'invited'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: DelegationRefusal };

/** Delegations of one profile that stand or are offered at the same time. */
export const MAX_ACTIVE = 30;
/** Each invitation is a letter to somebody who has not asked for it. */
export const MAX_INVITATIONS_PER_DAY = 20;
const INVITATION_DAYS = 7;

/**
 * Offers somebody to act for the profile, within these terms. Whoever has the address is sent a link that works once. Only for
 * profiles whose own address is confirmed: the letter goes to somebody who has not asked for it. To let the delegate pay with the
 * profile's money needs a session that was proven with a second factor.
 */
export async function inviteDelegate(deps: InviteDelegateDeps, invitation: Invitation): Promise<Invited> {
  const { profileId, requestId } = invitation;
  const terms = checkedTerms(invitation, deps.clock.now());
  if (terms.spendingLimitCents > 0 && !invitation.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
  if (terms.domainIds !== null && !fitSomeDomains(terms.scopes))
    return { kind: 'refused', code: 'SCOPE_NOT_FOR_SOME_DOMAINS' };
  const domains =
    terms.domainIds === null ? null : await deps.ownDomains.namesOf(profileId, terms.domainIds, requestId);
  const token = newSecret();
  return deps.database.transact(async (manager): Promise<Invited> => {
    const profile = await deps.profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    // Disabled or limited a moment ago, it could invite itself to all that the profile has.
    if (!(await deps.logins.isOrdinary(profileId, invitation.loginId, manager))) throw unauthenticated();
    if (profile.emailVerifiedAt === null) return { kind: 'refused', code: 'ADDRESS_NOT_CONFIRMED' };
    const now = deps.clock.now();
    // Counted under the profile's lock, so that invitations sent at the same time do not overlook each other.
    if ((await deps.delegations.countActive(manager, profileId, now)) >= MAX_ACTIVE)
      return { kind: 'refused', code: 'TOO_MANY_DELEGATIONS' };
    const today = await deps.delegations.countInvitations(manager, profileId, addDays(now, -1));
    if (today >= MAX_INVITATIONS_PER_DAY) throw rateLimited(24 * 60 * 60);
    const id = newId('dlg');
    const weekLater = addDays(now, INVITATION_DAYS);
    const expiresAt = weekLater < terms.until ? weekLater : terms.until;
    await deps.delegations.insert(manager, {
      id,
      profileId,
      email: terms.email,
      tokenHash: secretHash(token),
      scopes: terms.scopes.join(' '),
      domains,
      purpose: terms.purpose,
      spendingLimitCents: terms.spendingLimitCents,
      until: terms.until,
      invitedAt: now,
      invitedBy: invitation.loginId,
      invitationExpiresAt: expiresAt,
    });
    const link = `${deps.publicOrigin}/accept-delegation?token=${token}`;
    await writeInvitation(deps, manager, profile, { ...terms, domains, link, expiresAt, at: now });
    const { email, scopes, purpose, until } = terms;
    await appendEvent(manager, delegationInvited, {
      profileId,
      subjectId: id,
      payload: {
        email,
        scopes: [...scopes],
        allows: [...withImplied(scopes)],
        domains: domains?.map(({ name }) => name) ?? null,
        purpose,
        until,
        limitCents: terms.spendingLimitCents,
      },
      occurredAt: now,
    });
    return { kind: 'invited', id };
  });
}

/** To the invited address, in the language of whoever invites. */
async function writeInvitation(
  deps: InviteDelegateDeps,
  manager: EntityManager,
  giver: ProfileRow,
  offered: Omit<OfferedTerms, 'domainIds'> & {
    readonly domains: readonly NamedDomain[] | null;
    readonly link: string;
    readonly expiresAt: Date;
    readonly at: Date;
  },
): Promise<void> {
  const { email, link, expiresAt, at } = offered;
  const terms = { ...offered, domains: offered.domains?.map(({ name }) => name) ?? null };
  await writeLetter(deps.letters, manager, {
    kind: 'delegation-invitation',
    to: { profileId: null, email, locale: giver.locale, firstName: null, lastName: null, companyName: email },
    content: letterTexts.delegationInvitation({ ...terms, giver: displayName(giver), link, expiresAt }),
    at,
  });
}
