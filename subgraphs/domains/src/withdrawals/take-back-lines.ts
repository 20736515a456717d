import { orderWithdrawn } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import { appendEvent, type EventHandlers, on } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { domainPaymentTakenBack, serviceCancellationPlanned } from '../../contract';
import type { DomainDueStore } from '../due-dates';
import { planExpiry } from '../expiry';
import { letGoFree } from '../let-go';
import { boundariesOf, SERVICES_FOLLOW } from '../lifecycle';
import type { TldRules } from '../names';
import { type DomainRow, paidThroughColumns } from '../portfolio';
import { aboutService, alignService, type ServiceRow } from '../services';
import type { Outlook, OutlookDeps, WithdrawnLine } from './outlook';
import { outlookOf } from './outlook-of';
import { markTakenBack } from './taken-back';

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
    const { lineIds, withdrawnAt } = payload;
    for (const lineId of lineIds) await takeBack(deps, manager, { profileId, lineId, lineIds, withdrawnAt });
  });
}

async function takeBack(
  deps: TakeBackLinesDeps,
  manager: EntityManager,
  withdrawn: WithdrawnLine,
): Promise<void> {
  const now = deps.clock.now();
  const outlook = await outlookOf(deps, manager, withdrawn, now);
  if (!('operation' in outlook)) return;
  await markTakenBack(deps, manager, outlook.operation);
  if ('service' in outlook) return endService(deps, manager, outlook, now);
  const { domain, paidThrough } = outlook;
  // Whoever has it now is told.
  const profileId = trustedProfileId(domain.profileId);
  await payLessLong(deps, manager, profileId, { domain, paidThrough, now });
  if (outlook.becomes === 'DELETED_AT_ONCE')
    await letGoFree(deps, manager, domain, { until: outlook.freeUntil, at: now });
  const { id: domainId, name, unicodeName } = domain;
  await appendEvent(manager, domainPaymentTakenBack, {
    profileId,
    subjectId: domainId,
    payload: { domainId, name, unicodeName, paidThrough },
    occurredAt: now,
  });
}

/** As if its holder had cancelled it: at once, or with the time that is still paid. */
async function endService(
  deps: TakeBackLinesDeps,
  manager: EntityManager,
  outlook: Extract<Outlook, { readonly service: ServiceRow }>,
  at: Date,
): Promise<void> {
  const { domain, service, endsAt: cancelAt, withDomain } = outlook;
  if (withDomain) return;
  await deps.services.change(manager, service, { cancelAt });
  if (outlook.becomes === 'SERVICE_PAID_LESS_LONG') {
    await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: domain.id, dueAt: cancelAt });
    return appendEvent(manager, serviceCancellationPlanned, aboutService(service, domain, at));
  }
  const cancelled = { ...service, cancelAt };
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
