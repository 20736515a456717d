import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, conflict, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { supportChannelPublished, supportChannelWithdrawn, supportClosingPublished } from '../../contract';
import { messages } from '../messages';
import type { WeeklyHours } from './opening-hours';
import type { SupportChannelRow } from './support-channel.entity';
import type { SupportChannelStore } from './support-channel.store';

export interface PublishChannelDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly supportChannels: SupportChannelStore;
}

export interface PublishChannel {
  /** The channel that is changed; null for a new one. */
  readonly channelId: string | null;
  readonly kind: string;
  readonly value: string;
  readonly hours: readonly WeeklyHours[];
  /** Null: at once. */
  readonly validFrom: Date | null;
  readonly by: string;
}

const LONGEST_VALUE = 254;
const LONGEST_REASON = 200;
const MOST_STRETCHES = 21;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Says how support is reached from a moment on. NOT_FOUND for a channel that does not exist or was withdrawn. */
export function publishChannel(
  { database, clock, supportChannels }: PublishChannelDeps,
  command: PublishChannel,
): Promise<SupportChannelRow> {
  const { channelId, kind, by: createdBy } = command;
  const value = requiredLine('input.value', command.value, LONGEST_VALUE);
  const hours = checkedHours(command.hours);
  return database.transact(async (manager) => {
    const now = clock.now();
    const validFrom = command.validFrom ?? now;
    if (validFrom < now) throw badInput('input.validFrom', faultText('input.invalid'));
    const newest = channelId === null ? null : await lockInUse(supportChannels, manager, channelId);
    if (newest !== null) {
      if (newest.validFrom > now) throw conflict(messages.localized('fault.versionWaits'));
      await supportChannels.end(manager, newest, validFrom);
    }
    const version = (newest?.version ?? 0) + 1;
    const id = channelId ?? newId('sch');
    const channel = { id, version, kind, value, hours, validFrom, validUntil: null, createdBy };
    await supportChannels.insert(manager, channel);
    await tell(manager, supportChannelPublished, channel, now);
    return channel;
  });
}

export async function withdrawChannel(
  { database, clock, supportChannels }: PublishChannelDeps,
  channelId: string,
): Promise<SupportChannelRow> {
  return database.transact(async (manager) => {
    const channel = await lockInUse(supportChannels, manager, channelId);
    const now = clock.now();
    await supportChannels.endAll(manager, channelId, now);
    await tell(manager, supportChannelWithdrawn, channel, now);
    return { ...channel, validUntil: now };
  });
}

export interface PublishClosing {
  readonly day: string;
  readonly reasonIt: string;
  readonly reasonEn: string;
  /** True when support is open on that day after all. */
  readonly isOpen: boolean;
  readonly by: string;
}

/** Closes support on a day of this year or a later one, or opens it again. */
export async function publishClosing(
  { database, clock, supportChannels }: PublishChannelDeps,
  { day, isOpen, by, ...words }: PublishClosing,
): Promise<void> {
  const reasonIt = requiredLine('input.reasonIt', words.reasonIt, LONGEST_REASON);
  const reasonEn = requiredLine('input.reasonEn', words.reasonEn, LONGEST_REASON);
  const now = clock.now();
  await database.transact(async (manager) => {
    if (isOpen) await supportChannels.removeClosing(manager, day);
    else
      await supportChannels.putClosing(manager, { day, reasonIt, reasonEn, createdBy: by, createdAt: now });
    await appendEvent(manager, supportClosingPublished, {
      profileId: null,
      subjectId: day,
      payload: { day, isClosed: !isOpen },
      occurredAt: now,
    });
  });
}

async function lockInUse(
  supportChannels: SupportChannelStore,
  manager: EntityManager,
  id: string,
): Promise<SupportChannelRow> {
  const newest = isId(id, 'sch') ? await supportChannels.lockNewest(manager, id) : null;
  if (newest === null || newest.validUntil !== null) throw notFound();
  return newest;
}

function checkedHours(hours: readonly WeeklyHours[]): WeeklyHours[] {
  if (hours.length > MOST_STRETCHES)
    throw badInput('input.hours', faultText('input.atOnce', { most: MOST_STRETCHES }));
  return hours.map(({ weekday, opens, closes }, index) => {
    const isRight = weekday >= 1 && weekday <= 7 && TIME.test(opens) && TIME.test(closes) && opens < closes;
    if (!isRight) throw badInput(`input.hours.${index}`, faultText('input.invalid'));
    return { weekday, opens, closes };
  });
}

function tell(
  manager: EntityManager,
  fact: typeof supportChannelPublished | typeof supportChannelWithdrawn,
  { id: channelId, version, kind, value }: SupportChannelRow,
  at: Date,
): Promise<void> {
  return appendEvent(manager, fact, {
    profileId: null,
    subjectId: channelId,
    payload: { channelId, version, kind, value },
    occurredAt: at,
  });
}
