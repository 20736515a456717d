import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, conflict, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine, requiredText } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { guidePublished, guideWithdrawn } from '../../contract';
import { messages } from '../messages';
import type { GuideRow } from './guide.entity';
import type { GuideStore } from './guide.store';

export interface PublishGuideDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly guides: GuideStore;
}

export interface PublishGuide {
  /** The guide that is changed; null for a new one. */
  readonly guideId: string | null;
  readonly topic: string;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly textIt: string;
  readonly textEn: string;
  /** Null: at once. */
  readonly validFrom: Date | null;
  readonly by: string;
}

const LONGEST_TITLE = 150;
const LONGEST_TEXT = 10_000;

/**
 * Publishes a guide, or a new version that takes the place of the one before from a moment on. NOT_FOUND for a guide that does not
 * exist or was withdrawn; CONFLICT while a version waits for its day.
 */
export function publishGuide(deps: PublishGuideDeps, command: PublishGuide): Promise<GuideRow> {
  const { guideId, topic, by: createdBy } = command;
  const words = {
    titleIt: requiredLine('input.titleIt', command.titleIt, LONGEST_TITLE),
    titleEn: requiredLine('input.titleEn', command.titleEn, LONGEST_TITLE),
    textIt: requiredText('input.textIt', command.textIt, LONGEST_TEXT),
    textEn: requiredText('input.textEn', command.textEn, LONGEST_TEXT),
  };
  return deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const validFrom = command.validFrom ?? now;
    if (validFrom < now) throw badInput('input.validFrom', faultText('input.invalid'));
    const version = guideId === null ? 1 : await nextVersion(deps, manager, { guideId, validFrom, now });
    const id = guideId ?? newId('gui');
    const guide = { id, version, topic, ...words, validFrom, validUntil: null, createdBy };
    await deps.guides.insert(manager, guide);
    await tell(manager, guidePublished, guide, now);
    return guide;
  });
}

/** Takes a guide away, also the version before one that waits for its day. NOT_FOUND for one that is not in force, nor going to be. */
export async function withdrawGuide(deps: PublishGuideDeps, guideId: string): Promise<GuideRow> {
  if (!isId(guideId, 'gui')) throw notFound();
  return deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const guide = await deps.guides.lockNewest(manager, guideId);
    if (guide === null || guide.validUntil !== null) throw notFound();
    await deps.guides.endAll(manager, guideId, now);
    await tell(manager, guideWithdrawn, guide, now);
    return { ...guide, validUntil: now };
  });
}

async function nextVersion(
  { guides }: PublishGuideDeps,
  manager: EntityManager,
  { guideId, validFrom, now }: { readonly guideId: string; readonly validFrom: Date; readonly now: Date },
): Promise<number> {
  const newest = isId(guideId, 'gui') ? await guides.lockNewest(manager, guideId) : null;
  if (newest === null || newest.validUntil !== null) throw notFound();
  if (newest.validFrom > now) throw conflict(messages.localized('fault.versionWaits'));
  await guides.end(manager, newest, validFrom);
  return newest.version + 1;
}

/** About no customer. */
function tell(
  manager: EntityManager,
  fact: typeof guidePublished | typeof guideWithdrawn,
  { id: guideId, version, titleIt: title }: GuideRow,
  at: Date,
): Promise<void> {
  return appendEvent(manager, fact, {
    profileId: null,
    subjectId: guideId,
    payload: { guideId, version, title },
    occurredAt: at,
  });
}
