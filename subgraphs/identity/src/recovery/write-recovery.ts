import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { type LetterStore, letterTexts, writeLetter } from '../letters';
import type { ProfileStore } from '../profiles';
import { newSecret, openSealed, secretHash } from '../secrets';
import { MOST_LINKS, RECOVERY_MS } from './recovery';
import type { LostLogin, RecoveryStore } from './recovery.store';

export interface WriteRecovery {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly recoveries: RecoveryStore;
  readonly letters: LetterStore;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
  readonly sealingKey: string;
}

/** Finds out who is meant and mails the links: one login for a username, all of them for an e-mail address; nobody gets nothing. */
export async function writeRecovery(deps: WriteRecovery, requestId: string): Promise<void> {
  await deps.database.transact(async (manager) => {
    const sealed = await deps.recoveries.takeRequest(manager, requestId);
    if (sealed === null) return;
    const identifier = openSealed(sealed, deps.sealingKey).trim();
    const named = await deps.recoveries.loginNamed(manager, identifier);
    const lost = named.length > 0 ? named : await deps.recoveries.loginsAt(manager, identifier, MOST_LINKS);
    for (const profileId of new Set(lost.map((login) => login.profileId))) {
      await mailLinks(
        deps,
        manager,
        lost.filter((login) => login.profileId === profileId),
      );
    }
  });
}

async function mailLinks(
  deps: WriteRecovery,
  manager: EntityManager,
  logins: readonly LostLogin[],
): Promise<void> {
  const profile = await deps.profiles.find(logins[0]?.profileId ?? '', manager);
  if (profile === null) return;
  const now = new Date();
  const at = deps.clock.now();
  const links: { username: string; link: string }[] = [];
  for (const login of logins) {
    const token = newSecret();
    await deps.recoveries.begin(manager, login, {
      tokenHash: secretHash(token),
      startedAt: now,
      expiresAt: new Date(now.getTime() + RECOVERY_MS),
    });
    links.push({ username: login.username, link: `${deps.publicOrigin}/recover?token=${token}` });
    await appendEvent(manager, {
      type: 'login.recovery-started',
      profileId: login.profileId,
      subjectId: login.loginId,
      payload: { username: login.username },
      occurredAt: at,
    });
  }
  await writeLetter(deps.letters, manager, {
    kind: 'recovery',
    to: profile,
    content: letterTexts.recovery({ links }),
    at,
  });
}
