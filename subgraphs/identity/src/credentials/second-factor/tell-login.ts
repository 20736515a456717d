import type { Clock } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { LoginRow } from '../../account/logins';
import { type AddresseeOf, type LetterStore, type LetterText, writeLetter } from '../../letters';

export interface TellLoginDeps {
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly addresseeOf: AddresseeOf;
}

/** The login something is told of. */
export type ToldLogin = Pick<LoginRow, 'id' | 'profileId' | 'username'>;

/** Something that happened to the ways into a login. */
export interface LoginNews {
  readonly type:
    | 'login.totp-enabled'
    | 'login.totp-disabled'
    | 'login.recovery-code-used'
    | 'login.recovery-codes-renewed'
    | 'login.second-factor-locked'
    | 'login.passkey-registered'
    | 'login.passkey-removed';
  /** What a person needs to understand it, beside the username; never a secret. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly letter: (locale: Locale) => LetterText;
}

/** Tells the event log and the holder of the login, in the transaction of what happened. */
export async function tellLogin(
  { clock, letters, addresseeOf }: TellLoginDeps,
  manager: EntityManager,
  login: ToldLogin,
  { type, facts = {}, letter }: LoginNews,
): Promise<void> {
  const now = clock.now();
  await appendEvent(manager, {
    type,
    // Staff belong to no profile.
    profileId: login.profileId === '' ? null : login.profileId,
    subjectId: login.id,
    payload: { loginId: login.id, username: login.username, ...facts },
    occurredAt: now,
  });
  const to = await addresseeOf(manager, login);
  if (to === null) return;
  await writeLetter(letters, manager, { kind: type.replace('.', '-'), to, content: letter, at: now });
}
