import type { Database } from '@customer-area/shared/database';
import { askOperation } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { erasePersonalData, eraseProfile, type PersonalTable } from '@customer-area/shared/personal-data';
import type { PersonalDataSource } from '../data-export';

export interface ForgetTracesDeps {
  readonly database: Database;
  /** The other services. */
  readonly peers: () => readonly PersonalDataSource[];
  /** What this service knows about a profile. */
  readonly tables: readonly PersonalTable[];
}

/** A day after an erasure: what its last letter and its last facts have left behind goes as well, by erasing once more. */
export async function forgetTraces(deps: ForgetTracesDeps, erased: string): Promise<void> {
  const { database, peers, tables } = deps;
  const profileId = trustedProfileId(erased);
  for (const peer of peers()) await askOperation(peer, erasePersonalData, { profileId });
  await database.transact((manager) => eraseProfile(manager, tables, profileId));
}
