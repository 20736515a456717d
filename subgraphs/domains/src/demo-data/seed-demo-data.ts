import { addDays, type Clock } from '@customer-area/shared/clock';
import { isDuplicate } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { DomainDueStore } from '../due-dates';
import { planExpiry } from '../expiry';
import { addYears, boundariesOf, goneAt, SERVICES_FOLLOW } from '../lifecycle';
import { messages } from '../messages';
import { EXECUTE_OPERATION } from '../operations';
import { type OpenLinesDeps, openLines } from '../ordering';
import { paidThroughColumns, registryColumns } from '../portfolio';
import { registrantOfOrder } from '../registrants';
import { OTHER_REGISTRAR, type SimulatedRegistryStore, seedName } from '../registry/simulated';
import type { DemoDataStore } from './demo-data.store';
import {
  DEMO_DOMAINS,
  DEMO_REQUESTS,
  type DemoDomain,
  demoId,
  GIULIA,
  GIULIAS_ADDRESS,
} from './demo-domains';

export interface SeedDemoDataDeps extends OpenLinesDeps {
  readonly clock: Clock;
  readonly demoData: DemoDataStore;
  readonly simulatedRegistry: SimulatedRegistryStore;
  readonly dues: DomainDueStore;
}

/** Fills an empty service, and the simulated registry with it, in one transaction. */
export async function seedDemoData(deps: SeedDemoDataDeps): Promise<void> {
  const now = deps.clock.now();
  try {
    await deps.database.transact(async (manager) => {
      if (await deps.demoData.hasDomains(manager)) return;
      for (const request of DEMO_REQUESTS) await seedRequest(deps, manager, request, now);
      for (const domain of DEMO_DOMAINS) await seedRegistered(deps, manager, domain, now);
      await seedVerification(deps, manager, now);
      await deps.demoData.insertParkedJob(manager, {
        ...{ kind: SERVICES_FOLLOW, subjectId: demoId('dom', 202) },
        ...{ dueAt: addDays(now, -1), error: 'the host has not answered' },
      });
    });
  } catch (error) {
    // Another process that started at the same time has seeded it.
    if (!isDuplicate(error)) throw error;
  }
}

type Request = (typeof DEMO_REQUESTS)[number];

async function seedRequest(
  deps: SeedDemoDataDeps,
  manager: EntityManager,
  request: Request,
  now: Date,
): Promise<void> {
  const { name, state } = request;
  const at = addDays(now, -request.daysAgo);
  const orderId = demoId('ord', request.order);
  const lineId = demoId('lin', request.line);
  const domainId = demoId('dom', request.number);
  const details = { name, unicodeName: name, tld: 'it' };
  const line = { lineId, kind: 'register', domainId, years: 1, details };
  await openLines(deps, manager, GIULIA, { orderId, lines: [line] }, at);
  if (state === 'REQUESTED') return;
  const operation = await deps.operations.ofLine(manager, GIULIA, lineId);
  if (operation === null) throw new Error('a line was opened without its operation');
  const move = { profileId: GIULIA, domainId, from: 'REQUESTED', reason: 'order.paid', at } as const;
  if (state === 'REGISTERING') {
    await deps.domains.move(manager, { ...move, to: state, changes: { liveName: name } });
    // Its registry has not answered: it stays so until staff let its job run again, or drop it.
    await deps.operations.move(manager, operation, 'PENDING', { at, reason: 'order.paid' });
    const changes = { waitsFor: 'STAFF_CHECK' } as const;
    await deps.operations.move(manager, { ...operation, state: 'PENDING' }, 'BLOCKED', {
      at,
      reason: 'STAFF_CHECK',
      changes,
    });
    const error = 'no answer to register';
    const job = { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: at, error };
    await deps.demoData.insertParkedJob(manager, job);
  } else {
    await deps.domains.move(manager, { ...move, to: state });
    const changes = { failureCode: 'NAME_TAKEN', failureMessage: messages.localized('registry.NAME_TAKEN') };
    await deps.operations.move(manager, operation, 'FAILED', { at, reason: 'NAME_TAKEN', changes });
    await deps.reservations.release(manager, GIULIA, name, orderId);
  }
}

async function seedRegistered(
  deps: SeedDemoDataDeps,
  manager: EntityManager,
  demo: DemoDomain,
  now: Date,
): Promise<void> {
  const { profileId, name, years } = demo;
  const domainId = demoId('dom', demo.number);
  const tld = name.slice(name.lastIndexOf('.') + 1);
  const registeredAt = addDays(now, -demo.registeredDaysAgo);
  const paidThrough = addYears(registeredAt, years);
  const policy = deps.tldRules.inForce(tld, registeredAt);
  const boundaries = boundariesOf(paidThrough, policy);
  const gone = goneAt(paidThrough, policy);
  const atRegistry = {
    name,
    createdAt: registeredAt,
    expiresAt: addYears(registeredAt, tld === 'it' ? 1 : years),
    deletedAt: gone <= now ? gone : null,
    ...(demo.endedAs === 'TRANSFERRED' ? { sponsor: OTHER_REGISTRAR } : {}),
  };
  const record = await seedName(deps.simulatedRegistry, manager, atRegistry, now);
  const move = { profileId, domainId, at: registeredAt };

  const registrantId = await registrantOfOrder(deps, manager, profileId, {
    chosenId: null,
    at: registeredAt,
  });
  await deps.domains.request(manager, {
    id: domainId,
    profileId,
    registrantId,
    name,
    unicodeName: name,
    tld,
    policyVersion: policy.version,
    at: registeredAt,
  });
  const paid = { ...move, from: 'REQUESTED', to: 'REGISTERING', reason: 'order.paid' } as const;
  await deps.domains.move(manager, { ...paid, changes: { liveName: name } });
  await deps.domains.move(manager, {
    ...move,
    from: 'REGISTERING',
    to: 'REGISTERED',
    reason: 'registry.create',
    changes: {
      registeredAt,
      ...(record === null ? {} : registryColumns(record)),
      suspendedAt: demo.suspendedDaysAgo === undefined ? null : addDays(now, -demo.suspendedDaysAgo),
      ...paidThroughColumns(paidThrough, boundaries),
      registryDeletedAt: atRegistry.deletedAt,
      ...renewing(demo, now),
    },
  });
  if (demo.endedAs === undefined) {
    const registryExpiresAt = record?.expiresAt ?? paidThrough;
    await planExpiry(deps, manager, { domainId, profileId, boundaries, policy, registryExpiresAt, now });
    return;
  }
  const end = { from: 'REGISTERED', to: demo.endedAs, reason: 'demo', at: addDays(now, -10) } as const;
  await deps.domains.move(manager, { ...move, ...end, changes: { liveName: null, registryStatus: null } });
}

/** Giulia has not confirmed the address she changed to: that is why a domain of hers is suspended. Confirming ends that. */
async function seedVerification(deps: SeedDemoDataDeps, manager: EntityManager, now: Date): Promise<void> {
  const asked = { askedAt: addDays(now, -90), dueAt: addDays(now, -75) };
  const { id: registrantId } = await deps.registrants.ofNewDomains(manager, GIULIA, now);
  const registrant = await deps.registrants.lock(manager, GIULIA, registrantId);
  if (registrant === null) throw new Error('a registrant was made and is not there');
  const emailFingerprint = GIULIAS_ADDRESS;
  await deps.registrants.change(manager, registrant, { emailFingerprint, changedAt: asked.askedAt });
  const move = {
    profileId: GIULIA,
    registrantId,
    emailFingerprint,
    to: 'SUSPENDED',
    reason: 'demo',
    at: asked.dueAt,
    asked,
  } as const;
  await deps.verifications.move(manager, null, move);
}

function renewing({ renewingFor }: DemoDomain, now: Date) {
  if (renewingFor === undefined) return {};
  return {
    reservedOrderId: demoId('ord', renewingFor),
    reservedLineId: demoId('lin', renewingFor),
    renewingSince: now,
  };
}
