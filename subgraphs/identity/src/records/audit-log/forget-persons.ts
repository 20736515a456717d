import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { AuditLogStore } from './audit-log.store';
import type { LogSeals } from './chain';

export interface ForgetPersonsDeps {
  readonly database: Database;
  readonly auditLog: AuditLogStore;
  readonly seals: LogSeals;
}

const BATCH = 200;

/** Names, addresses and details leave the log of an erased profile; its entries and their chain stay whole. */
export async function forgetPersons(deps: ForgetPersonsDeps, profileId: string): Promise<void> {
  const { database, auditLog, seals } = deps;
  let erased: number;
  do {
    erased = await database.transact(async (manager) => {
      const entries = await auditLog.withPersons(manager, trustedProfileId(profileId), BATCH);
      for (const entry of entries) await auditLog.erasePerson(manager, entry, seals.ofErasure(entry));
      return entries.length;
    });
  } while (erased === BATCH);
}
