import { randomBytes } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { RegistryPort } from '../registry';
import type { RequestVerificationDeps } from '../verification';
import { checkUpdate, type RegistrantForm, type RegistrantProblemFacts } from './check-update';
import { hashOfToken } from './hash-of-token';
import type { RegistrantUpdateStore } from './registrant-update.store';
import type { RegistrantsOfDomainsStore } from './registrants-of-domains.store';
import { type Consequence, consequencesOf } from './update-consequences';
import { type RegistrantRefusalCode, updateRefusal } from './update-rules';
import {
  changesOf,
  fingerprintOf,
  type RegistrantFieldChangeFacts,
  type Target,
  targetsNow,
} from './update-targets';
import { type Wanted, wantedRegistrants } from './wanted-registrants';

export interface PreviewUpdateDeps extends RequestVerificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly registry: RegistryPort;
  readonly registrantUpdates: RegistrantUpdateStore;
  readonly registrantsOfDomains: RegistrantsOfDomainsStore;
}

/** The data of a change that nobody has made in time go. */
export const FORGET_UPDATE = defineJob({ name: 'registrant-update.forget' });

export interface PreviewedTarget extends Target {
  readonly changes: readonly RegistrantFieldChangeFacts[];
  readonly firstDomainIds: readonly string[];
  readonly verification: Consequence | null;
  readonly transferLock: Consequence | null;
}

export type PreviewedUpdate =
  | {
      readonly kind: 'previewed';
      readonly token: string;
      readonly expiresAt: Date;
      readonly targets: readonly PreviewedTarget[];
    }
  | {
      readonly kind: 'refused';
      readonly code: RegistrantRefusalCode;
      readonly problems: readonly RegistrantProblemFacts[];
    };

const VALID_MS = 15 * 60_000;
const NAMED = 100;

/** Checks a change of how registrants are reached, and shows what it brings about. Nothing is changed; the token makes it so. */
export async function previewUpdate(
  deps: PreviewUpdateDeps,
  profileId: ProfileId,
  wanted: Wanted & { readonly form: RegistrantForm; readonly requestId: string },
): Promise<PreviewedUpdate> {
  const { database, clock, identity, registrantsOfDomains } = deps;
  const found = await wantedRegistrants(deps, profileId, wanted);
  if (found.kind === 'refused') return { ...found, problems: [] };
  const rows = found.registrants.map(({ registrant }) => registrant);
  for (const row of rows) {
    const code = updateRefusal({ isKnown: row.knownAt !== null, updateId: row.updateId });
    if (code !== null) return { kind: 'refused', code, problems: [] };
  }
  const checked = await checkUpdate(identity, rows, wanted.form, wanted.requestId);
  if (!checked.ok) return { kind: 'refused', code: 'INVALID_INPUT', problems: checked.problems };
  const { contact } = checked;
  const changed = found.registrants.filter(({ registrant }) => changesOf(registrant, contact).length > 0);
  if (changed.length === 0) return { kind: 'refused', code: 'NOTHING_CHANGES', problems: [] };

  const targets = await targetsNow(registrantsOfDomains, database.read, profileId, changed);
  if (await splitsByTrade(deps, profileId, targets))
    return { kind: 'refused', code: 'SPLIT_IS_A_TRADE', problems: [] };
  const shown: PreviewedTarget[] = [];
  for (const target of targets) shown.push(await withConsequences(deps, profileId, target, contact));
  const token = randomBytes(32).toString('base64url');
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + VALID_MS);
  const id = newId('rgu');
  await database.transact(async (manager) => {
    await deps.registrantUpdates.insert(manager, {
      ...{ id, profileId, tokenHash: hashOfToken(token), state: 'PREVIEWED', contact },
      fields: [...new Set(shown.flatMap(({ changes }) => changes.map(({ field }) => field)))],
      targets: targets.map(({ registrantId, domainIds }) => ({
        ...{ registrantId, domainIds, ownId: null, operationIds: [], outcome: null },
      })),
      fingerprint: fingerprintOf(targets),
      ...{ failureCode: null, createdAt, expiresAt, finishedAt: null },
    });
    await enqueueJob(manager, { kind: FORGET_UPDATE, subjectId: id, dueAt: expiresAt });
  });
  return { kind: 'previewed', token, expiresAt, targets: shown };
}

/** Whether a domain is to part with its registrant at a registry that changes the holder of a name by trade alone. */
async function splitsByTrade(
  { database, registry, registrantsOfDomains }: PreviewUpdateDeps,
  profileId: ProfileId,
  targets: readonly Target[],
): Promise<boolean> {
  const ids = targets.flatMap(({ domainIds }) => domainIds ?? []);
  if (ids.length === 0) return false;
  const domains = await registrantsOfDomains.ofDomains(database.read, profileId, ids);
  return domains.some(({ name }) => registry.traitsOf(name).trades);
}

async function withConsequences(
  { database, tldRules, confirmedAddresses, registrantsOfDomains }: PreviewUpdateDeps,
  profileId: ProfileId,
  target: Target,
  contact: Parameters<typeof changesOf>[1],
): Promise<PreviewedTarget> {
  const { registrant, registrantId, domainIds, domains } = target;
  const { emailFingerprint } = contact;
  const of = { profileId, registrantId };
  const firstDomainIds = await registrantsOfDomains.firstIds(database.read, of, domainIds, NAMED);
  const shown = { ...target, changes: changesOf(registrant, contact), firstDomainIds };
  if (emailFingerprint === undefined || emailFingerprint === registrant.emailFingerprint)
    return { ...shown, verification: null, transferLock: null };
  const isConfirmed = await confirmedAddresses.has(database.read, profileId, emailFingerprint);
  return { ...shown, ...consequencesOf(domains, tldRules, { isConfirmed }) };
}
