import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { domainPushEnded } from '../../contract';
import { asOwnActor } from '../handover';
import { type AnyPush, DomainPushRow, ReceivedDomainPushRow } from './domain-push.entity';
import type { DomainPushStore } from './domain-push.store';

export interface EndPushDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domainPushes: DomainPushStore;
}

type Ended = 'DECLINED' | 'WITHDRAWN' | 'EXPIRED' | 'DOMAIN_LEFT';

/** Declines an offer that the profile has received, or withdraws one that it has made; one that is over stays as it is. */
export function endPush(
  deps: EndPushDeps,
  profileId: ProfileId,
  id: string,
  outcome: 'DECLINED' | 'WITHDRAWN',
): Promise<AnyPush> {
  const side = outcome === 'DECLINED' ? ReceivedDomainPushRow : DomainPushRow;
  return deps.database.transact(async (manager) => {
    const push = isId(id, 'dps') ? await deps.domainPushes.lock(manager, side, profileId, id) : null;
    if (push === null) throw notFound();
    const at = deps.clock.now();
    if (push.state !== 'OFFERED' || push.expiresAt <= at) return push;
    const sides =
      outcome === 'DECLINED'
        ? { giver: push.otherProfileId, receiver: push.profileId }
        : { giver: push.profileId, receiver: push.otherProfileId };
    await end(deps, manager, { push, outcome, ...sides }, at);
    return Object.assign(push, { state: outcome, decidedAt: at });
  });
}

/** The job of an offer's end: nobody has decided. */
export async function expirePush(deps: EndPushDeps, { subjectId }: Pick<Job, 'subjectId'>): Promise<void> {
  await deps.database.transact(async (manager) => {
    const push = await deps.domainPushes.ofTimer(manager, subjectId);
    if (push === null) return;
    const sides = { giver: push.profileId, receiver: push.otherProfileId };
    await end(deps, manager, { push, outcome: 'EXPIRED', ...sides }, deps.clock.now());
  });
}

/** What becomes of offers when one of their domains is not in the profile any more: domains are accepted all together, or none. */
export class OffersOfDomains {
  constructor(readonly domainPushes: DomainPushStore) {}

  /** In the transaction in which it goes to somebody else, or after it has left us. */
  async endWith(manager: EntityManager, profileId: ProfileId, domainId: string, at: Date): Promise<void> {
    for (const push of await this.domainPushes.openWith(manager, profileId, domainId)) {
      const sides = { giver: push.profileId, receiver: push.otherProfileId };
      await end(this, manager, { push, outcome: 'DOMAIN_LEFT', ...sides }, at);
    }
  }
}

async function end(
  { domainPushes }: Pick<EndPushDeps, 'domainPushes'>,
  manager: EntityManager,
  {
    push,
    outcome,
    giver,
    receiver,
  }: { readonly push: AnyPush; readonly outcome: Ended; readonly giver: string; readonly receiver: string },
  at: Date,
): Promise<void> {
  if (!(await domainPushes.decide(manager, push, outcome, at))) return;
  const names = push.domains.map(({ unicodeName }) => unicodeName);
  for (const [profileId, side] of [
    [giver, 'GIVER'],
    [receiver, 'RECEIVER'],
  ] as const)
    await asOwnActor(profileId, () =>
      appendEvent(manager, domainPushEnded, {
        ...{ profileId, subjectId: push.id, occurredAt: at },
        payload: { names, outcome, side },
      }),
    );
}
