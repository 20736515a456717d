import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainLetGo } from '../../contract';
import { type DomainDueStore, putDue } from '../due-dates';
import { deletedAt } from '../lifecycle';
import type { TldRules } from '../names';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
} from '../operations';
import {
  type DomainChanges,
  type DomainRow,
  type DomainStore,
  deletionColumns,
  registryColumns,
} from '../portfolio';
import type { RegistryPort } from '../registry';
import { type ClaimDeps, claimForDeletion, isClaimed } from './claim';
import { deleteAtRegistry, type LetGoResult } from './delete-at-registry';
import { isFreeDeletion } from './free-deletion';
import { LET_GO } from './let-go-key';
import { type ReasonToWaitDeps, reasonToWait } from './reason-to-wait';
import { isUnpaid } from './unpaid';

addOperationKindValue(LET_GO, 'A name that nobody has paid for is deleted at its registry.');

export interface LetGoDeps extends ReasonToWaitDeps, ClaimDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly dues: DomainDueStore;
  readonly registry: RegistryPort;
  readonly tldRules: TldRules;
}

/** Looks at the domain at the moment of sending: meanwhile it may have been paid, or money for it been announced. */
export function letGo(deps: LetGoDeps): OperationKind {
  const { database, clock, domains, registry, tldRules } = deps;
  return defineOperationKind<LetGoResult>({
    name: LET_GO,
    execute: async (operation) => {
      const { id, domainId } = operation;
      const domain = domainId === null ? null : await domains.ofTimer(database.read, domainId);
      const now = clock.now();
      if (domain === null) return { kind: 'unwanted', reason: 'no domain' };
      const policy = tldRules.policyOf(domain);
      // An earlier attempt may have deleted it: what became of that is recorded, whoever has paid since.
      if (!isClaimed(operation)) {
        if (!isUnpaid(domain, policy, now, operation)) return { kind: 'unwanted', reason: 'paid' };
        const wait = await reasonToWait(deps, domain, policy, { now, requestId: id });
        if (wait !== null) return { kind: 'pending', reference: null, ...wait };
      }
      const { name, paidThrough } = domain;
      if (paidThrough === null) return { kind: 'unwanted', reason: 'paid' };
      const claim = () => claimForDeletion(deps, operation);
      const onlyFree = isFreeDeletion(operation);
      return deleteAtRegistry(registry, { name, paidThrough, onlyFree, claim }, id, now);
    },
    waiting: (manager, operation, askAt, at) => postpone(deps, manager, operation, askAt, at),
    finish: (manager, operation, result, at) => record(deps, manager, operation, result, at),
    // It is begun again by the sweep, which sees it unpaid and registered.
    fail: async () => undefined,
  });
}

/** What is planned for the domain moves with the moment at which it is let go. */
async function postpone(
  { domains, tldRules }: LetGoDeps,
  manager: EntityManager,
  operation: Operation,
  askAt: Date,
  at: Date,
): Promise<void> {
  const domain = await locked(domains, manager, operation);
  if (domain === null || domain.paidThrough === null || domain.registryDeletedAt !== null) return;
  const moment = askAt > domain.paidThrough ? askAt : domain.paidThrough;
  await change(domains, manager, domain, deletedAt(moment, tldRules.policyOf(domain)), at);
}

async function record(
  deps: LetGoDeps,
  manager: EntityManager,
  operation: Operation,
  result: LetGoResult,
  at: Date,
): Promise<void> {
  const domain = await locked(deps.domains, manager, operation);
  if (domain === null || domain.paidThrough === null) return;
  const { id: domainId, profileId, name, unicodeName, paidThrough } = domain;
  const policy = deps.tldRules.policyOf(domain);
  const changes =
    result.kind === 'deleted'
      ? { ...registryColumns(result.record), ...deletionColumns(result.record, domain, policy, at) }
      : { registryDeletedAt: paidThrough, ...deletedAt(paidThrough, policy) };
  if (result.kind !== 'gone') await change(deps.domains, manager, domain, changes, at);
  const recoverableUntil = changes.redemptionUntil ?? at;
  const looks = { deleted: recoverableUntil, told: paidThrough, gone: at };
  await putDue(deps, manager, { domainId, profileId, kind: 'LOOK', dueAt: looks[result.kind] }, at);
  // What is gone at once cannot be recovered.
  if (result.kind === 'gone' || recoverableUntil <= at) return;
  await appendEvent(manager, domainLetGo, {
    profileId,
    subjectId: domainId,
    payload: { domainId, name, unicodeName, paidThrough, recoverableUntil },
    occurredAt: at,
  });
}

async function locked(
  domains: DomainStore,
  manager: EntityManager,
  { profileId, domainId }: Operation,
): Promise<DomainRow | null> {
  const domain = domainId === null ? null : await domains.lock(manager, profileId, domainId);
  return domain?.state === 'REGISTERED' ? domain : null;
}

async function change(
  domains: DomainStore,
  manager: EntityManager,
  { id: domainId, profileId }: DomainRow,
  changes: DomainChanges,
  at: Date,
): Promise<void> {
  await domains.changeRegistered(manager, { profileId: trustedProfileId(profileId), domainId, at }, changes);
}
