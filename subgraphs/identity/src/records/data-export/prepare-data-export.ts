import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { toLocale } from '@customer-area/shared/locale';
import { sealBytes } from '@customer-area/shared/sealing';
import { dataExportReady } from '../../../contract';
import { type ProfileStore } from '../../account/profiles';
import { displayName } from '../../letters';
import { collectRecords, type PersonalDataSource } from './collect-records';
import { COPY_VALID_DAYS, EXPIRE_EXPORT } from './data-export';
import type { DataExportStore } from './data-export.store';
import { jsonFiles } from './json-files';
import { pdfFile } from './pdf-file';

export interface PrepareDataExportDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly exports: DataExportStore;
  /** Every service, this one included. */
  readonly sources: () => readonly PersonalDataSource[];
  /** Seals the files at rest: 32 bytes in base64url. */
  readonly sealingKey: string;
}

/** Gathers the copy from all services and puts it away, sealed. A run that is cut short leaves nothing and is done again. */
export async function prepareDataExport(deps: PrepareDataExportDeps, exportId: string): Promise<void> {
  const { database, clock, exports } = deps;
  const copy = await exports.toPrepare(exportId);
  const profile = copy === null ? null : await deps.profiles.find(copy.profileId);
  if (copy === null || profile === null) return;
  const records = await collectRecords(deps.sources(), copy.profileId);
  const facts = {
    username: displayName(profile),
    profileId: copy.profileId,
    requestedAt: copy.requestedAt,
    preparedAt: clock.now(),
  };
  const files = [...jsonFiles(facts, records), await pdfFile(facts, records, toLocale(profile.locale))].map(
    (file, position) => ({
      id: newId('fil'),
      profileId: copy.profileId,
      exportId,
      position,
      name: file.name,
      mediaType: file.mediaType,
      size: file.bytes.length,
      sealed: sealBytes(file.bytes, deps.sealingKey),
    }),
  );

  await database.transact(async (manager) => {
    const now = clock.now();
    const expiresAt = addDays(now, COPY_VALID_DAYS);
    if (!(await exports.markReady(manager, exportId, now, expiresAt))) return;
    for (const file of files) await exports.insertFile(manager, file);
    await enqueueJob(manager, { kind: EXPIRE_EXPORT, subjectId: exportId, dueAt: expiresAt });
    await appendEvent(manager, dataExportReady, {
      profileId: copy.profileId,
      subjectId: exportId,
      payload: { files: files.length, until: expiresAt },
      occurredAt: now,
    });
  });
}
