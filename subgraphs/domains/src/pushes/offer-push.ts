import { profileOfUsername, profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import { isId, newId } from '@customer-area/shared/ids';
import { type ProfileId, profileOf, trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { domainPushOffered, domainPushReceived, type pushCodes } from '../../contract';
import { asOwnActor, type HandoverRefusal, ownObstacle } from '../handover';
import { messages } from '../messages';
import type { DomainRow, DomainStore } from '../portfolio';
import { dataOfProfile } from '../registrant-changes';
import type { RegistrantStore } from '../registrants';
import { awaitedApproval } from '../transfer-access';
import type { DomainPushRow } from './domain-push.entity';
import type { DomainPushStore } from './domain-push.store';
import { isSameHolder } from './same-holder';

/** Ends an offer that nobody has decided. */
export const DOMAIN_PUSH_OVER = defineJob({ name: 'domain-push.over' });

/** Domains that one offer may have, and offers of a profile that may wait at a time. */
export const MOST_PUSHED = 20;
const MOST_OPEN = 50;
export const DAYS_TO_DECIDE = 14;

export interface OfferPushDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly domains: DomainStore;
  readonly registrants: RegistrantStore;
  readonly domainPushes: DomainPushStore;
  readonly openOwnerChanges: OpenOwnerChanges;
}

/** Whether any of these domains is in an open change of owner, whoever has it: that one decides who gets it. */
export interface OpenOwnerChanges {
  isInOpenCase(manager: EntityManager, domainIds: readonly string[]): Promise<boolean>;
}

export type PushRefusal = CodeOf<typeof pushCodes> | HandoverRefusal;

export type PushOutcome =
  | { readonly kind: 'refused'; readonly code: PushRefusal; readonly domainId: string | null }
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'offered'; readonly push: DomainPushRow };

const refused = (code: PushRefusal, domainId: string | null = null) =>
  ({ kind: 'refused', code, domainId }) as const;

/**
 * Offers domains to the profile of a login, which has the same data as their holder: whether it has, and whether there is such a login,
 * is answered alike. Another login of the own profile may have to approve it first.
 */
export async function offerPush(
  deps: OfferPushDeps,
  viewer: LoginViewer,
  asked: { readonly domainIds: readonly string[]; readonly username: string },
): Promise<PushOutcome> {
  const { database, clock, identity, domainPushes } = deps;
  const profileId = profileOf(viewer);
  const ids = [...new Set(asked.domainIds)].sort();
  const username = asked.username.trim().toLowerCase();
  const obstacle = await obstacleOf(deps, database.read, { profileId, ids });
  if (obstacle.kind === 'refused') return obstacle;
  const { secondFactorResetUntil } = await askOperation(
    identity,
    profileRestrictions,
    { profileId },
    viewer.requestId,
  );
  if (secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_FIRST');
  const named = await askOperation(identity, profileOfUsername, { username }, viewer.requestId);
  if (named?.profileId === profileId) return refused('OWN_LOGIN_NAMED');
  const data = named === null ? null : await dataOfProfile(identity, named.profileId);
  if (named === null || data === null) return refused('HOLDER_DIFFERS');
  const other = await otherHolder(deps, database.read, profileId, obstacle.domains, data);
  if (other !== null) return refused('HOLDER_DIFFERS', other);
  const now = clock.now();
  if ((await domainPushes.countOpen(database.read, profileId, now)) >= MOST_OPEN)
    return refused('TOO_MANY_PUSHES');

  const [first] = obstacle.domains;
  if (first === undefined) return refused('DOMAIN_NOT_FOUND');
  const payload = { push: ids, username };
  const approvalId = await awaitedApproval(identity, viewer, {
    ...{ action: 'CHANGE_OWNER', domain: first, payload },
    label: labelOf(obstacle.domains, username, viewer),
    useKey: `push ${payloadHash(payload).slice(0, 40)} ${await domainPushes.countMade(database.read, profileId)}`,
  });
  if (approvalId !== null) return { kind: 'waiting', approvalId };
  const to = trustedProfileId(named.profileId);
  return database.transact(async (manager): Promise<PushOutcome> => {
    const still = await obstacleOf(deps, manager, { profileId, ids }, true);
    if (still.kind === 'refused') return still;
    const push = newPush({ profileId, to, username, domains: still.domains }, now);
    await domainPushes.insert(manager, push);
    await enqueueJob(manager, { kind: DOMAIN_PUSH_OVER, subjectId: push.id, dueAt: push.expiresAt });
    await tellOffer(manager, push);
    return { kind: 'offered', push };
  });
}

/** Whoever approves sees all domains, and who is to have them. */
function labelOf(domains: readonly DomainRow[], username: string, viewer: LoginViewer): string {
  const names = domains.map(({ unicodeName }) => unicodeName).join(', ');
  return messages.text(viewer.locale, 'approval.push', { names, username });
}

async function obstacleOf(
  { domains, clock, openOwnerChanges }: OfferPushDeps,
  manager: EntityManager,
  { profileId, ids }: { readonly profileId: ProfileId; readonly ids: readonly string[] },
  locked = false,
): Promise<
  | (PushOutcome & { readonly kind: 'refused' })
  | { readonly kind: 'free'; readonly domains: readonly DomainRow[] }
> {
  const possible = ids.filter((id) => isId(id, 'dom'));
  const rows = locked
    ? await domains.lockAll(manager, profileId, possible)
    : await domains.ofProfile(manager, profileId, possible);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const domain = byId.get(id);
    const code = domain === undefined ? 'DOMAIN_NOT_FOUND' : ownObstacle(domain, clock.now());
    if (code !== null) return refused(code, id);
  }
  if (await openOwnerChanges.isInOpenCase(manager, ids)) return refused('OWNER_CHANGE_OPEN');
  return { kind: 'free', domains: rows };
}

/** The first of these domains whose holder is not what the profile says it is. */
async function otherHolder(
  { registrants }: OfferPushDeps,
  manager: EntityManager,
  profileId: ProfileId,
  domains: readonly DomainRow[],
  data: Parameters<typeof isSameHolder>[1],
): Promise<string | null> {
  const ids = domains.flatMap(({ registrantId }) => (registrantId === null ? [] : [registrantId]));
  const rows = ids.length === 0 ? [] : await registrants.byIds(manager, profileId, ids);
  const same = new Set(rows.filter((row) => isSameHolder(row, data)).map(({ id }) => id));
  return domains.find(({ registrantId }) => registrantId === null || !same.has(registrantId))?.id ?? null;
}

function newPush(
  {
    profileId,
    to,
    username,
    domains,
  }: {
    readonly profileId: ProfileId;
    readonly to: ProfileId;
    readonly username: string;
    readonly domains: readonly DomainRow[];
  },
  offeredAt: Date,
): DomainPushRow {
  return {
    id: newId('dps'),
    profileId,
    otherProfileId: to,
    username,
    domains: domains.map(({ id: domainId, unicodeName }) => ({ domainId, unicodeName })),
    state: 'OFFERED',
    offeredAt,
    expiresAt: addDays(offeredAt, DAYS_TO_DECIDE),
    decidedAt: null,
  };
}

async function tellOffer(manager: EntityManager, push: DomainPushRow): Promise<void> {
  const { id: subjectId, profileId, otherProfileId, username, expiresAt, offeredAt: occurredAt } = push;
  const names = push.domains.map(({ unicodeName }) => unicodeName);
  await appendEvent(manager, domainPushOffered, {
    ...{ profileId, subjectId, occurredAt },
    payload: { names, username, expiresAt },
  });
  await asOwnActor(otherProfileId, () =>
    appendEvent(manager, domainPushReceived, {
      ...{ profileId: otherProfileId, subjectId, occurredAt },
      payload: { names, expiresAt },
    }),
  );
}
