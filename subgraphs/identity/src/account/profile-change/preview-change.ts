import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { ProfileField } from '../../letters';
import { newSecret, secretHash } from '../../secrets';
import type { LoginStore } from '../logins';
import type { ProfileStore } from '../profiles';
import type { Warning } from '../registration-form';
import { type AffectedData, affectedData, fingerprintOf, type Peers } from './affected-data';
import { checkProfileChange } from './check-change';
import type { ProfileChangeStore } from './profile-change.store';
import type { ChangeProblem, ProfileChangeForm } from './profile-change-form';
import { changesBetween, type FieldChange, partsOf, sharedDataOf } from './shared-data';

export interface PreviewChangeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly changes: ProfileChangeStore;
  readonly peers: Peers;
}

export type PreviewedChange =
  | {
      readonly kind: 'previewed';
      readonly token: string;
      readonly expiresAt: Date;
      readonly changes: readonly FieldChange[];
      readonly parts: readonly ProfileField[];
      readonly logins: number;
      readonly affected: AffectedData;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly ChangeProblem[] }
  | { readonly kind: 'nothing-changes' };

export const FORGET_CHANGE = defineJob({ name: 'profile-change.forget' });

const VALID_MS = 15 * 60_000;
/** How long it is known that a change was made, or was not. */
const KEPT_DAYS = 30;

/** Checks a change of the shared data and shows what it affects. Nothing is changed; the token makes it so. */
export async function previewChange(
  deps: PreviewChangeDeps,
  profileId: ProfileId,
  form: ProfileChangeForm,
  requestId: string,
): Promise<PreviewedChange> {
  const { database, clock } = deps;
  const profile = await deps.profiles.find(profileId);
  if (profile === null) throw notFound();
  const createdAt = clock.now();
  const checked = checkProfileChange(profile, form, createdAt);
  if (!checked.ok) return { kind: 'refused', problems: checked.problems };
  const changes = changesBetween(sharedDataOf(profile), checked.data);
  if (changes.length === 0) return { kind: 'nothing-changes' };

  const loginIds = await deps.logins.idsOf(profileId, database.read);
  const affected = await affectedData(deps.peers, profile, checked.data, requestId);
  const id = newId('pch');
  const token = newSecret();
  const expiresAt = new Date(createdAt.getTime() + VALID_MS);
  await database.transact(async (manager) => {
    await deps.changes.deleteOlderThan(manager, profileId, addDays(createdAt, -KEPT_DAYS));
    await deps.changes.insert(manager, {
      id,
      tokenHash: secretHash(token),
      profileId,
      data: checked.data,
      fingerprint: fingerprintOf(profile, loginIds, affected),
      createdAt,
      expiresAt,
    });
    await enqueueJob(manager, { kind: FORGET_CHANGE, subjectId: id, dueAt: expiresAt });
  });
  const { warnings } = checked;
  const parts = partsOf(changes);
  return { kind: 'previewed', token, expiresAt, changes, parts, logins: loginIds.length, affected, warnings };
}

/** Job: the data of a change that was not made in time go. */
export function forgetChange({ database, changes }: Pick<PreviewChangeDeps, 'database' | 'changes'>) {
  return (id: string): Promise<void> => database.transact((manager) => changes.forgetData(manager, id));
}
