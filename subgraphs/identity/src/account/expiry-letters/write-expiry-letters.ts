import { createHash } from 'node:crypto';
import { expiryNoticeLetter } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { LetterTopic, OutputOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type Addressee, type LetterStore, writeLetter } from '../../letters';
import type { ProfileStore } from '../profiles';
import { type ExpiringDomain, expiryLetter } from './expiry-letter';

export const EXPIRY_LETTER = defineJob({
  name: 'expiry-letter.write',
  delays: TWO_DAYS,
  timeoutMs: 60_000,
});

export interface ExpiryLettersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly profiles: ProfileStore;
  readonly domains: Peer;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
  /** Tells the profile in its area as well. */
  readonly notify: Notify;
}

/** Tells a profile news in its area. */
export type Notify = (
  manager: EntityManager,
  news: {
    readonly profileId: string;
    readonly topic: LetterTopic;
    readonly fact: string;
    readonly subjectId: string;
    readonly content: ReturnType<typeof expiryLetter>;
    readonly at: Date;
  },
) => Promise<void>;

const TO_PROFILE = 'expiry-notice.profile';

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly to: Addressee;
  readonly content: ReturnType<typeof expiryLetter>;
}

/** Letters to mailboxes that one transaction writes. */
const SLICE = 100;

/**
 * Writes the letter about a day's expiries to the profile, and one to each domain's own mailbox where there are few days left: that one
 * tells of its domain alone. Each letter has an id that follows from what it is about, so that it is written once whatever dies on the way.
 */
export async function writeExpiryLetters(
  deps: ExpiryLettersDeps,
  job: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { profileId, domains } = await toldDomains(deps.domains, job.subjectId);
  const profile = profileId === null ? null : await deps.profiles.find(profileId);
  // An erased profile has no address any more; its domains have nobody to be told.
  if (profile === null || profile.email === '' || domains.length === 0) return;
  const link = `${deps.publicOrigin}/domains`;
  const toProfile: Letter = {
    id: job.subjectId.replace(/^ntc/, 'ltr'),
    kind: TO_PROFILE,
    to: profile,
    content: expiryLetter({ domains, link, mailbox: false }),
  };
  const toMailboxes = domains
    .filter(({ hasMailboxes }) => hasMailboxes)
    .map((domain) => ({
      id: letterOfMailbox(job.subjectId, domain.name),
      kind: 'expiry-notice.mailbox',
      to: { ...profile, email: `postmaster@${domain.name}` },
      content: expiryLetter({ domains: [domain], link, mailbox: true }),
    }));
  const all = [toProfile, ...toMailboxes];
  for (let start = 0; start < all.length; start += SLICE)
    await deps.database.transact(async (manager) => {
      for (const letter of all.slice(start, start + SLICE)) await writeOnce(deps, manager, letter);
    });
}

/** Everything that a letter tells of, page by page. */
async function toldDomains(domains: Peer, letterId: string) {
  const told: ExpiringDomain[] = [];
  let profileId: string | null = null;
  let after: NonNullable<OutputOf<typeof expiryNoticeLetter>>['next'] = null;
  do {
    const page: OutputOf<typeof expiryNoticeLetter> = await askOperation(domains, expiryNoticeLetter, {
      letterId,
      after,
    });
    told.push(...(page?.domains ?? []));
    profileId = page?.profileId ?? null;
    after = page?.next ?? null;
  } while (after !== null);
  return { profileId, domains: told };
}

async function writeOnce(
  { letters, clock, notify }: ExpiryLettersDeps,
  manager: EntityManager,
  letter: Letter,
): Promise<void> {
  try {
    const { id: subjectId, kind: fact, to, content } = letter;
    const at = clock.now();
    await writeLetter(letters, manager, { ...letter, at });
    if (to.profileId !== null && fact === TO_PROFILE)
      await notify(manager, { profileId: to.profileId, topic: 'REMINDERS', fact, subjectId, content, at });
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}

/** Begins with the time of the notice, as all ids do, so that letters stand in their order. */
function letterOfMailbox(letterId: string, domain: string): string {
  const hash = createHash('sha256').update(`${letterId} ${domain}`).digest('hex');
  return `ltr_${letterId.slice(4, 14)}${hash.slice(0, 22)}`;
}
