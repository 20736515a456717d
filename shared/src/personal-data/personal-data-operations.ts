import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Database } from '../database';
import type { InternalHandlers } from '../http';
import { type ProfileId, trustedProfileId } from '../isolation';
import { checked } from '../runtime';
import { eraseProfile, exportPage, keptOf } from './personal-data.store';
import type { PersonalTable } from './personal-table';

const ofProfile = z.object({ profileId: z.string().min(1) });
const page = ofProfile.extend({ after: z.string().nullable() });

export interface PersonalDataParts {
  readonly database: Database;
  readonly tables: readonly PersonalTable[];
  /** What stands in the way of an erasure here, e.g. a live domain: a stable code and how many. */
  readonly obstacles: (
    manager: EntityManager,
    profileId: ProfileId,
  ) => Promise<readonly { readonly code: string; readonly count: number }[]>;
}

/** What a service answers when a person asks for a copy of their data or for its erasure. Only identity asks. */
export function personalDataOperations({ database, tables, obstacles }: PersonalDataParts): InternalHandlers {
  return {
    'export-personal-data': (input) => {
      const { profileId, after } = checked(page, input);
      return exportPage(database.read, tables, trustedProfileId(profileId), after);
    },
    'erasure-outlook': async (input) => {
      const profileId = trustedProfileId(checked(ofProfile, input).profileId);
      return {
        obstacles: (await obstacles(database.read, profileId)).filter(({ count }) => count > 0),
        kept: await keptOf(database.read, tables, profileId),
      };
    },
    'erase-personal-data': async (input) => {
      const profileId = trustedProfileId(checked(ofProfile, input).profileId);
      await database.transact((manager) => eraseProfile(manager, tables, profileId));
      return true;
    },
  };
}
