import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { rateLimited } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { Locale } from '@customer-area/shared/locale';
import { domainsExported } from '../../contract';
import { type ListDomainsDeps, type TypedFilter, wantedDomains } from '../portfolio';
import type { DomainExportStore } from './domain-export.store';

export interface StartExportDeps extends ListDomainsDeps {
  readonly database: Database;
  readonly domainExports: DomainExportStore;
}

export interface WantedExport {
  /** The login in person; else the API key or the delegation it comes through. */
  readonly askedBy: string;
  readonly filter: TypedFilter;
  readonly locale: Locale;
}

/** What was asked for is forgotten a day later; its link ends long before. */
export const FORGET_EXPORT = defineJob({ name: 'domain-export.forget' });

const MOST_PER_DAY = 100;

/**
 * Remembers which domains are wanted as a file: they are read when it is fetched. RATE_LIMITED after a hundred a day of
 * the same login, API key or delegation: none of them uses up what the others may.
 */
export async function startExport(
  deps: StartExportDeps,
  dataScope: DataScope,
  { askedBy, filter, locale }: WantedExport,
): Promise<string> {
  const { database, clock, domainExports, store } = deps;
  const domains = await store.totals.count(dataScope, await wantedDomains(deps, dataScope, filter));
  const profileId = ownerIn(dataScope);
  const now = clock.now();
  const id = newId('dex');
  await database.transact(async (manager) => {
    const times = { since: addDays(now, -1), now };
    if ((await domainExports.lockCount(manager, { profileId, askedBy }, times)) >= MOST_PER_DAY)
      throw rateLimited(24 * 60 * 60);
    const domainIds = typeof dataScope === 'string' ? null : dataScope.domainIds;
    await domainExports.insert(manager, {
      id,
      profileId,
      askedBy,
      domainIds,
      filter,
      locale,
      downloads: 0,
      createdAt: now,
    });
    await enqueueJob(manager, { kind: FORGET_EXPORT, subjectId: id, dueAt: addDays(now, 1) });
    await appendEvent(manager, domainsExported, {
      profileId,
      subjectId: id,
      payload: { domains },
      occurredAt: now,
    });
  });
  return id;
}
