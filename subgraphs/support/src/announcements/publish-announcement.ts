import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, conflict, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine, requiredText } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { announcementEnded, announcementPublished, announcementUpdated } from '../../contract';
import { messages } from '../messages';
import { statusAt } from './announcement';
import type { AnnouncementRow } from './announcement.entity';
import type { AnnouncementStore } from './announcement.store';

export interface AnnouncementDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly announcements: AnnouncementStore;
}

export interface PublishAnnouncement {
  readonly kind: string;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly textIt: string;
  readonly textEn: string;
  readonly services: readonly string[] | null;
  readonly tlds: readonly string[] | null;
  /** Null: now. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly by: string;
}

const LONGEST_TITLE = 150;
const LONGEST_TEXT = 5_000;
const MOST_TLDS = 50;
const MOST_UPDATES = 50;
const TLD = /^[a-z0-9-]{2,63}(\.[a-z0-9-]{2,63})*$/;

/** Tells everybody of something that happens, or is going to. */
export function publishAnnouncement(
  { database, clock, announcements }: AnnouncementDeps,
  command: PublishAnnouncement,
): Promise<AnnouncementRow> {
  const words = {
    titleIt: requiredLine('input.titleIt', command.titleIt, LONGEST_TITLE),
    titleEn: requiredLine('input.titleEn', command.titleEn, LONGEST_TITLE),
    textIt: requiredText('input.textIt', command.textIt, LONGEST_TEXT),
    textEn: requiredText('input.textEn', command.textEn, LONGEST_TEXT),
  };
  const tlds = checkedTlds(command.tlds ?? []);
  const services = [...new Set(command.services ?? [])];
  return database.transact(async (manager) => {
    const now = clock.now();
    const startsAt = command.startsAt ?? now;
    const { kind, endsAt, by: createdBy } = command;
    if (endsAt !== null && endsAt <= startsAt) throw badInput('input.endsAt', faultText('input.invalid'));
    const row: AnnouncementRow = {
      ...{ id: newId('ann'), kind, ...words, services, tlds, updates: [] },
      ...{ startsAt, endsAt, createdBy, createdAt: now },
    };
    await announcements.insert(manager, row);
    await tell(manager, announcementPublished, row, now);
    return row;
  });
}

export interface UpdateAnnouncement {
  readonly announcementId: string;
  readonly textIt: string;
  readonly textEn: string;
  /** Null leaves what was said. */
  readonly endsAt: Date | null;
}

/** Adds to what was told, and may say when it ends. CONFLICT when it has ended, or was added to fifty times. */
export function updateAnnouncement(
  deps: AnnouncementDeps,
  { announcementId, endsAt, ...typed }: UpdateAnnouncement,
): Promise<AnnouncementRow> {
  const textIt = requiredText('input.textIt', typed.textIt, LONGEST_TEXT);
  const textEn = requiredText('input.textEn', typed.textEn, LONGEST_TEXT);
  return onUnended(deps, announcementId, async (manager, row, at) => {
    if (endsAt !== null && endsAt <= row.startsAt) throw badInput('input.endsAt', faultText('input.invalid'));
    if (row.updates.length >= MOST_UPDATES)
      throw conflict(messages.localized('fault.tooManyUpdates', { most: MOST_UPDATES }));
    const changes = {
      updates: [...row.updates, { at, textIt, textEn }],
      endsAt: endsAt ?? row.endsAt,
    };
    await deps.announcements.change(manager, row.id, changes);
    await tell(manager, announcementUpdated, row, at);
    return { ...row, ...changes };
  });
}

/** It is over. CONFLICT when it was over already. */
export function endAnnouncement(deps: AnnouncementDeps, announcementId: string): Promise<AnnouncementRow> {
  return onUnended(deps, announcementId, async (manager, row, endsAt) => {
    await deps.announcements.change(manager, row.id, { endsAt });
    await tell(manager, announcementEnded, row, endsAt);
    return { ...row, endsAt };
  });
}

function onUnended(
  { database, clock, announcements }: AnnouncementDeps,
  id: string,
  act: (manager: EntityManager, row: AnnouncementRow, at: Date) => Promise<AnnouncementRow>,
): Promise<AnnouncementRow> {
  return database.transact(async (manager) => {
    const row = isId(id, 'ann') ? await announcements.lock(manager, id) : null;
    if (row === null) throw notFound();
    const now = clock.now();
    if (statusAt(row, now) === 'ENDED') throw conflict(messages.localized('fault.announcementEnded'));
    return act(manager, row, now);
  });
}

function checkedTlds(typed: readonly string[]): string[] {
  if (typed.length > MOST_TLDS) throw badInput('input.tlds', faultText('input.atOnce', { most: MOST_TLDS }));
  const written = typed.map((tld, index) => {
    const name = tld.trim().toLowerCase().replace(/^\./, '');
    if (!TLD.test(name)) throw badInput(`input.tlds.${index}`, faultText('input.invalid'));
    return name;
  });
  return [...new Set(written)];
}

function tell(
  manager: EntityManager,
  fact: typeof announcementPublished | typeof announcementUpdated | typeof announcementEnded,
  { id: announcementId, kind, titleIt: title }: AnnouncementRow,
  at: Date,
): Promise<void> {
  return appendEvent(manager, fact, {
    profileId: null,
    subjectId: announcementId,
    payload: { announcementId, kind, title },
    occurredAt: at,
  });
}
