import { createHash } from 'node:crypto';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound } from '@customer-area/shared/errors';
import type { FilesOfKind } from '@customer-area/shared/files';
import type { JobRun } from '@customer-area/shared/jobs';
import type { BankStatementStore } from '../statements/bank-statement.store';

export interface TakeUploadDeps {
  readonly database: Database;
  readonly bankStatements: BankStatementStore;
}

/** Takes the bytes of an announced upload: once. The same again are no error, others are CONFLICT. */
export function bankUploads({ database, bankStatements }: TakeUploadDeps): FilesOfKind {
  return {
    store: async (id, bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (await bankStatements.keep(database.read, id, bytes, digest)) return;
      const kept = await bankStatements.digestOf(database.read, id);
      if (kept !== digest) throw kept === null ? notFound() : conflict();
    },
  };
}

/** The job `bank-upload.forget`: what nobody has imported within a day goes. */
export function forgetUpload({ database, bankStatements }: TakeUploadDeps): JobRun {
  return (job) => bankStatements.forgetUnused(database.read, job.subjectId);
}
