import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { reserveUsername } from '../logins';
import { hashSecret } from '../password';
import type { PrivacyNoticeStore } from '../privacy-notice';
import type { RegistrationDraftStore } from './registration-draft.store';
import { checkRegistration, type Problem, type RegistrationForm, type Warning } from './registration-form';

export interface StartRegistration {
  readonly database: Database;
  readonly clock: Clock;
  readonly drafts: RegistrationDraftStore;
  readonly privacyNotices: PrivacyNoticeStore;
  readonly usernameSuffix: string;
}

export type StartedRegistration =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly username: string;
      readonly expiresAt: Date;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** How long the second step may take. */
const DRAFT_MS = 2 * 60 * 60_000;

/** First step: checks the whole form and, if nothing is wrong with it, shows the username before a password is chosen. */
export async function startRegistration(
  { database, clock, drafts, privacyNotices, usernameSuffix }: StartRegistration,
  form: RegistrationForm,
): Promise<StartedRegistration> {
  const now = clock.now();
  const notice = await privacyNotices.inForce(now);
  const checked = checkRegistration(form, { today: now, privacyNoticeVersion: notice.version });
  if (!checked.ok) return { kind: 'refused', problems: checked.problems };
  const { recoveryAnswer, ...rest } = checked.registration;
  const recoveryAnswerHash = recoveryAnswer === null ? null : await hashSecret(recoveryAnswer);
  const id = newId('drf');
  const expiresAt = new Date(now.getTime() + DRAFT_MS);
  const username = await database.transact(async (manager) => {
    const reserved = await reserveUsername(manager, usernameSuffix, now);
    await drafts.insert(manager, {
      id,
      username: reserved,
      registration: { form: rest, recoveryAnswerHash },
      createdAt: now,
      expiresAt,
    });
    return reserved;
  });
  return { kind: 'draft', id, username, expiresAt, warnings: checked.warnings };
}
