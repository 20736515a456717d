import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { loginRecoveryStarted } from '../../../contract';
import { FORMER_ADDRESS_DAYS, type ProfileRow, type ProfileStore } from '../../account/profiles';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import { newSecret, openSealed, secretHash } from '../../secrets';
import { MOST_LINKS, MOST_LINKS_AN_HOUR, MOST_PROFILES, RECOVERY_MS } from './recovery';
import type { LostLogin, RecoveryStore } from './recovery.store';

export interface WriteRecoveryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly recoveries: RecoveryStore;
  readonly letters: LetterStore;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
  readonly sealingKey: string;
}

const HOUR_MS = 60 * 60_000;

/** Finds out who is meant and mails the links: one login for a username, all of them for an e-mail address; nobody gets nothing. */
export async function writeRecovery(deps: WriteRecoveryDeps, requestId: string): Promise<void> {
  await deps.database.transact(async (manager) => {
    const sealed = await deps.recoveries.takeRequest(manager, requestId);
    if (sealed === null) return;
    const identifier = openSealed(sealed, deps.sealingKey).trim();
    const named = await deps.recoveries.loginNamed(manager, identifier);
    const lost = named.length > 0 ? named : await deps.recoveries.loginsAt(manager, identifier);
    const profileIds = [...new Set(lost.map((login) => login.profileId))].slice(0, MOST_PROFILES);
    for (const profileId of profileIds) {
      // One letter after the other, so that those of an hour can be counted.
      const profile = await deps.profiles.lock(profileId, manager);
      if (profile === null) continue;
      await mailLinks(
        deps,
        manager,
        profile,
        lost.filter((login) => login.profileId === profileId),
      );
    }
  });
}

async function mailLinks(
  deps: WriteRecoveryDeps,
  manager: EntityManager,
  profile: ProfileRow,
  logins: readonly LostLogin[],
): Promise<void> {
  const now = new Date();
  const at = deps.clock.now();
  const links: { username: string; link: string }[] = [];
  for (const login of logins.slice(0, MOST_LINKS)) {
    const lately = await deps.recoveries.countLinks(manager, login, new Date(now.getTime() - HOUR_MS));
    if (lately >= MOST_LINKS_AN_HOUR) continue;
    const token = newSecret();
    await deps.recoveries.begin(manager, login, {
      tokenHash: secretHash(token),
      mailedTo: profile.email,
      startedAt: now,
      expiresAt: new Date(now.getTime() + RECOVERY_MS),
    });
    links.push({ username: login.username, link: `${deps.publicOrigin}/recover?token=${token}` });
    await appendEvent(manager, loginRecoveryStarted, {
      profileId: login.profileId,
      subjectId: login.loginId,
      payload: { loginId: login.loginId, username: login.username },
      occurredAt: at,
    });
  }
  if (links.length === 0) return;
  const others = logins.slice(MOST_LINKS).map(({ username }) => username);
  await writeLetter(deps.letters, manager, {
    kind: 'recovery',
    to: profile,
    content: letterTexts.recovery({ links, others }),
    at,
  });
  await tellFormerAddresses(
    deps,
    manager,
    profile,
    links.map(({ username }) => username),
  );
}

/** Whoever took over an address must not be the only one to hear of it. No link goes there. */
async function tellFormerAddresses(
  { clock, profiles, letters }: WriteRecoveryDeps,
  manager: EntityManager,
  profile: ProfileRow,
  usernames: readonly string[],
): Promise<void> {
  const at = clock.now();
  const former = await profiles.formerEmails(manager, profile.profileId, addDays(at, -FORMER_ADDRESS_DAYS));
  for (const email of former.filter((one) => one !== profile.email)) {
    await writeLetter(letters, manager, {
      kind: 'recovery-noticed',
      to: { ...profile, email },
      content: letterTexts.recoveryNoticed({ usernames }),
      at,
    });
  }
}
