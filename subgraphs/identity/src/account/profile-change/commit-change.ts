import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { profileChanged } from '../../../contract';
import { type LetterStore, letterTexts, type ProfileField, writeLetter } from '../../letters';
import { messages } from '../../messages';
import { emailFingerprint, secretHash } from '../../secrets';
import {
  type IssueConfirmationDeps,
  issueConfirmation,
  refuseTooManyConfirmations,
} from '../email-confirmation';
import type { AskForApproval, LoginStore } from '../logins';
import type { ProfileRow, ProfileStore } from '../profiles';
import { affectedData, fingerprintOf, type Peers } from './affected-data';
import type { ProfileChangeRow } from './profile-change.entity';
import type { ProfileChangeStore } from './profile-change.store';
import { changesBetween, partsOf, type SharedData, sharedDataOf } from './shared-data';

export interface CommitChangeDeps extends IssueConfirmationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly letters: LetterStore;
  readonly changes: ProfileChangeStore;
  readonly peers: Peers;
  readonly askForApproval: AskForApproval;
}

/** Null when it is made, now or before. */
export type CommittedChange = null | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Makes the change that was shown under this token, for all logins of the profile. The same token again changes nothing and
 * is no error. NOT_FOUND for a token that is unknown or another profile's; CONFLICT when it has expired, or when anything that was
 * shown is different by now: somebody has to look again. Where acts are under dual approval, another
 * e-mail address or telephone number waits for another login: the address is what recovers all of them.
 */
export async function commitChange(
  deps: CommitChangeDeps,
  { profileId, loginId }: { readonly profileId: ProfileId; readonly loginId: string },
  token: string,
  requestId: string,
): Promise<CommittedChange> {
  const tokenHash = secretHash(token);
  const shown = await deps.changes.find(deps.database.read, profileId, tokenHash, 'unlocked');
  if (shown === null) throw notFound();
  if (shown.committedAt !== null) return null;
  const data = dataStillGood(shown, deps.clock.now());
  const seen = await deps.profiles.find(profileId);
  if (seen === null) throw notFound();
  // Outside the transaction: what others answer cannot be locked anyway, and they may take their time.
  const affected = await affectedData(deps.peers, seen, data, requestId);

  return deps.database.transact(async (manager): Promise<CommittedChange> => {
    const change = await deps.changes.find(manager, profileId, tokenHash, 'locked');
    if (change === null) throw notFound();
    if (change.committedAt !== null) return null;
    const now = deps.clock.now();
    const profile = await deps.profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    // Disabled or limited since it was shown: a new address of its own would recover all other logins.
    if (!(await deps.logins.isOrdinary(profileId, loginId, manager))) throw unauthenticated();
    const loginIds = await deps.logins.idsOf(profileId, manager);
    if (fingerprintOf(profile, loginIds, affected) !== change.fingerprint)
      throw conflict(messages.localized('fault.previewChanged'));
    const parts = partsOf(changesBetween(sharedDataOf(profile), data));
    const approvalId = await askForContacts(deps, manager, { profileId, loginId, data, parts });
    if (approvalId !== null) return { kind: 'waiting', approvalId };
    const changed = { ...profile, ...data };
    await deps.profiles.changeShared(manager, profileId, {
      ...data,
      emailVerifiedAt: parts.includes('email') ? null : profile.emailVerifiedAt,
    });
    if (parts.includes('email'))
      await writeOfNewAddress(deps, manager, { before: profile, after: changed, parts }, now);
    await deps.changes.markCommitted(manager, change.id, now);
    await appendEvent(manager, profileChanged, {
      profileId,
      subjectId: profileId,
      payload: {
        fields: parts,
        emailFingerprint: emailFingerprint(changed),
        emailChanged: parts.includes('email'),
      },
      occurredAt: now,
    });
    return null;
  });
}

async function askForContacts(
  { askForApproval }: CommitChangeDeps,
  manager: EntityManager,
  change: {
    readonly profileId: ProfileId;
    readonly loginId: string;
    readonly data: SharedData;
    readonly parts: readonly ProfileField[];
  },
): Promise<string | null> {
  const { profileId, loginId, data, parts } = change;
  const contacts = (['email', 'phone'] as const).filter((part) => parts.includes(part));
  if (contacts.length === 0) return null;
  return askForApproval(manager, {
    profileId,
    askedBy: loginId,
    act: 'CHANGE_CONTACTS',
    subjectLabel: contacts
      .map((part) => data[part])
      .join(', ')
      .slice(0, 255),
    payloadHash: payloadHash(Object.fromEntries(contacts.map((part) => [part, data[part]]))),
  });
}

function dataStillGood({ data, expiresAt }: ProfileChangeRow, now: Date): SharedData {
  if (data === null || expiresAt <= now) throw conflict(messages.localized('fault.previewExpired'));
  return data;
}

/** A new address is told to both: to the new one with the link that confirms it, to the old one because it may be a theft. */
async function writeOfNewAddress(
  deps: CommitChangeDeps,
  manager: EntityManager,
  change: { before: ProfileRow; after: ProfileRow; parts: readonly ProfileField[] },
  at: Date,
): Promise<void> {
  const { before, after, parts } = change;
  const { profileId } = after;
  await refuseTooManyConfirmations(deps, manager, profileId, at);
  await deps.profiles.keepFormerEmail(manager, {
    profileId,
    email: before.email,
    replacedAt: at,
    confirmed: before.emailVerifiedAt !== null,
  });
  const link = await issueConfirmation(deps, manager, after, at);
  await writeLetter(deps.letters, manager, {
    kind: 'email-changed',
    to: after,
    content: letterTexts.emailChanged({ fields: parts, link }),
    at,
  });
  await writeLetter(deps.letters, manager, {
    kind: 'email-replaced',
    to: { ...after, email: before.email },
    content: letterTexts.emailReplaced({ fields: parts, newEmail: after.email }),
    at,
  });
}
