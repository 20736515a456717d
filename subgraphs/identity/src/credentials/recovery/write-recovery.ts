import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { openSealed } from '@customer-area/shared/sealing';
import type { EntityManager } from 'typeorm';
import { loginRecoveryStarted } from '../../../contract';
import { FORMER_ADDRESS_DAYS, type ProfileRow, type ProfileStore } from '../../account/profiles';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import { newSecret, secretHash } from '../../secrets';
import {
  AFTER_WAITING_MS,
  GOOD_FOR_A_WHILE_MS,
  LINKS_AN_HOUR,
  MOST_LINKS,
  MOST_PROFILES,
  RECOVERY_MS,
} from './recovery';
import type { LostLogin, RecoveryStore } from './recovery.store';
import { FORMER_ADDRESS_SAY_DAYS, type RecoveryAddress, recoveryAddress } from './recovery-address';
import type { RecoveryStopStore } from './recovery-stop.store';

export interface WriteRecoveryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly recoveries: RecoveryStore;
  readonly stops: RecoveryStopStore;
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
  const { profileId } = profile;
  const at = deps.clock.now();
  const before = await deps.profiles.confirmedBefore(
    manager,
    profileId,
    addDays(at, -FORMER_ADDRESS_SAY_DAYS),
  );
  const isStopped = await deps.stops.isStopped(manager, profileId, at);
  const address = recoveryAddress(profile, before, isStopped, at);
  if (address === null) return;
  const links = await linksOf(deps, manager, logins.slice(0, MOST_LINKS), address);
  if (links.length === 0) return;
  const others = logins.slice(MOST_LINKS).map(({ username }) => username);
  await writeLetter(deps.letters, manager, {
    kind: 'recovery',
    to: { ...profile, email: address.email },
    content: letterTexts.recovery({ links, others, usableFrom: address.usableFrom }),
    at,
  });
  const usernames = links.map(({ username }) => username);
  await tellFormerAddresses(deps, manager, profile, { address, usernames });
}

async function linksOf(
  deps: WriteRecoveryDeps,
  manager: EntityManager,
  logins: readonly LostLogin[],
  { email, usableFrom }: RecoveryAddress,
): Promise<{ username: string; link: string }[]> {
  const { recoveries, clock, publicOrigin } = deps;
  const now = new Date();
  const links: { username: string; link: string }[] = [];
  for (const login of logins) {
    const lately = await recoveries.linksSince(manager, login, new Date(now.getTime() - HOUR_MS));
    const isStillGood =
      lately.lastsUntil !== null && lately.lastsUntil.getTime() > now.getTime() + GOOD_FOR_A_WHILE_MS;
    if (lately.count >= LINKS_AN_HOUR && isStillGood) continue;
    const token = newSecret();
    const waiting = usableFrom === null ? 0 : usableFrom.getTime() - clock.now().getTime() + AFTER_WAITING_MS;
    await recoveries.begin(manager, login, {
      tokenHash: secretHash(token),
      mailedTo: email,
      startedAt: now,
      usableFrom,
      expiresAt: new Date(now.getTime() + Math.max(RECOVERY_MS, waiting)),
    });
    links.push({ username: login.username, link: `${publicOrigin}/recover?token=${token}` });
    await appendEvent(manager, loginRecoveryStarted, {
      profileId: login.profileId,
      subjectId: login.loginId,
      payload: { loginId: login.loginId, username: login.username },
      occurredAt: clock.now(),
    });
  }
  return links;
}

/** Whoever took over an address must not be the only one to hear of it. The one before it can stop it for a week. */
async function tellFormerAddresses(
  deps: WriteRecoveryDeps,
  manager: EntityManager,
  profile: ProfileRow,
  recovery: { readonly address: RecoveryAddress; readonly usernames: readonly string[] },
): Promise<void> {
  const { address, usernames } = recovery;
  const at = deps.clock.now();
  const { stoppableBy } = address;
  const since = addDays(at, -FORMER_ADDRESS_DAYS);
  const former = await deps.profiles.formerEmails(manager, profile.profileId, since);
  for (const email of former.filter((one) => one !== profile.email && one !== address.email)) {
    const stopLink =
      stoppableBy?.email === email
        ? await linkToStop(deps, manager, profile.profileId, stoppableBy.until)
        : null;
    await writeLetter(deps.letters, manager, {
      kind: 'recovery-noticed',
      to: { ...profile, email },
      content: letterTexts.recoveryNoticed({ usernames, stopLink }),
      at,
    });
  }
}

async function linkToStop(
  { stops, clock, publicOrigin }: WriteRecoveryDeps,
  manager: EntityManager,
  profileId: string,
  expiresAt: Date,
): Promise<string> {
  const token = newSecret();
  await stops.insert(manager, {
    tokenHash: secretHash(token),
    profileId,
    createdAt: clock.now(),
    expiresAt,
  });
  return `${publicOrigin}/stop-recovery?token=${token}`;
}
