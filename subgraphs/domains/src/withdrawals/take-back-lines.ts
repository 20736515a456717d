import { orderWithdrawn } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import { appendEvent, type EventHandlers, on } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainPaymentTakenBack } from '../../contract';
import type { DomainDueStore } from '../due-dates';
import { planExpiry } from '../expiry';
import { boundariesOf } from '../lifecycle';
import type { TldRules } from '../names';
import { type DomainRow, paidThroughColumns } from '../portfolio';
import { alignService } from '../services';
import { type Outlook, type OutlookDeps, outlookOf } from './outlook';

export interface TakeBackLinesDeps extends OutlookDeps {
  readonly clock: Clock;
  readonly dues: DomainDueStore;
  readonly tldRules: TldRules;
}

/** A consumer has withdrawn from lines: what they had paid for is not paid any more, as far as it can be taken back. */
export function withdrawalHandlers(deps: TakeBackLinesDeps): EventHandlers {
  return on(orderWithdrawn, async (manager, { profileId: owner, payload }) => {
    if (owner === null) return;
    const profileId = trustedProfileId(owner);
    for (const lineId of payload.lineIds) await takeBack(deps, manager, profileId, lineId);
  });
}

async function takeBack(
  deps: TakeBackLinesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  lineId: string,
): Promise<void> {
  const now = deps.clock.now();
  const outlook = await outlookOf(deps, manager, profileId, lineId, now);
  if (outlook.becomes === 'KEPT') return;
  if (outlook.becomes === 'SERVICE_ENDS') return endService(deps, manager, outlook, now);
  const { domain, paidThrough } = outlook;
  await payLessLong(deps, manager, profileId, { domain, paidThrough, now });
  const { id: domainId, name, unicodeName } = domain;
  await appendEvent(manager, domainPaymentTakenBack, {
    profileId,
    subjectId: domainId,
    payload: { domainId, name, unicodeName, paidThrough },
    occurredAt: now,
  });
}

/** As if its holder had cancelled it. */
async function endService(
  deps: TakeBackLinesDeps,
  manager: EntityManager,
  { domain, service }: Extract<Outlook, { readonly becomes: 'SERVICE_ENDS' }>,
  at: Date,
): Promise<void> {
  await deps.services.change(manager, service, { cancelAt: at });
  const cancelled = { ...service, cancelAt: at };
  await alignService(deps, manager, { service: cancelled, domain, reason: orderWithdrawn.type }, at);
}

async function payLessLong(
  deps: TakeBackLinesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  about: { readonly domain: DomainRow; readonly paidThrough: Date; readonly now: Date },
): Promise<void> {
  const { domain, paidThrough, now } = about;
  const { id: domainId, registryExpiresAt } = domain;
  const policy = deps.tldRules.policyOf(domain);
  const boundaries = boundariesOf(paidThrough, policy);
  await deps.domains.changeRegistered(
    manager,
    { profileId, domainId, at: now },
    // Whoever withdraws does not want to be charged for it again.
    { ...paidThroughColumns(paidThrough, boundaries), autoRenew: 'OFF' },
  );
  await planExpiry(deps, manager, {
    ...{ domainId, profileId, boundaries, policy, now },
    registryExpiresAt: registryExpiresAt ?? paidThrough,
  });
}
