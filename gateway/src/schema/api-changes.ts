import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges, withoutReason } from './breaking-changes';
import { API_SCHEMA, CHANGES, STAFF_SCHEMA } from './files';
import { previousCommit } from './previous-commit';

export interface ApiChanges {
  /** Changes since the previous commit that break clients. */
  readonly breaking: readonly string[];
  /** Those of them that CHANGES.md gives no reason for. */
  readonly withoutReason: readonly string[];
  /** Why nothing could be compared; null when it was. */
  readonly notCompared: string | null;
}

/** Compares the APIs in a gateway's folder with that of the previous commit. */
export function apiChanges(folder: string): ApiChanges {
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const old = previousCommit(folder, [API_SCHEMA, STAFF_SCHEMA]);
  if (typeof old === 'string') return { breaking: [], withoutReason: [], notCompared: old };
  const before = old(API_SCHEMA);
  if (before === null)
    return { breaking: [], withoutReason: [], notCompared: `the previous commit has no ${API_SCHEMA}` };
  const staffBefore = old(STAFF_SCHEMA);
  const ofStaff = staffBefore === null ? [] : breakingChanges(staffBefore, read(STAFF_SCHEMA));
  // Most of it is in both: one reason is enough.
  const breaking = [...new Set([...breakingChanges(before, read(API_SCHEMA)), ...ofStaff])].sort();
  return {
    breaking,
    withoutReason: withoutReason(breaking, { before: old(CHANGES) ?? '', after: read(CHANGES) }),
    notCompared: null,
  };
}
