import type { EntityManager } from 'typeorm';
import type { Database } from '../database';
import { answerOperation, type InternalHandlers } from '../http';
import { type ProfileId, trustedProfileId } from '../isolation';
import { eraseProfile, exportPage, keptOf } from './personal-data.store';
import { askErasureOutlook, erasePersonalData, exportPersonalData } from './personal-data-contract';
import type { PersonalTable } from './personal-table';

export interface PersonalDataParts {
  readonly database: Database;
  readonly tables: readonly PersonalTable[];
  /** What stands in the way of an erasure here, e.g. a live domain: a stable code and how many. */
  readonly obstacles: (
    manager: EntityManager,
    profileId: ProfileId,
  ) => Promise<readonly { readonly code: string; readonly count: number }[]>;
  /** What an erasure sets going elsewhere, in the transaction that erases and before it does. */
  readonly beforeErasure?: (manager: EntityManager, profileId: ProfileId) => Promise<void>;
}

/** What a service answers when a person asks for a copy of their data or for its erasure. Only identity asks. */
export function personalDataOperations(parts: PersonalDataParts): InternalHandlers {
  const { database, tables, obstacles, beforeErasure } = parts;
  return {
    ...answerOperation(exportPersonalData, async ({ profileId, after }) => {
      const { records, next } = await exportPage(database.read, tables, trustedProfileId(profileId), after);
      return { records: records.map(({ section, data }) => ({ section, data: { ...data } })), next };
    }),
    ...answerOperation(askErasureOutlook, async (input) => {
      const profileId = trustedProfileId(input.profileId);
      return {
        obstacles: (await obstacles(database.read, profileId)).filter(({ count }) => count > 0),
        kept: await keptOf(database.read, tables, profileId),
      };
    }),
    ...answerOperation(erasePersonalData, async (input) => {
      const profileId = trustedProfileId(input.profileId);
      await database.transact(async (manager) => {
        await beforeErasure?.(manager, profileId);
        await eraseProfile(manager, tables, profileId);
      });
      return true as const;
    }),
  };
}
