import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type Operation, type OperationStore, requestOperation } from '../operations';
import type { DomainRow } from '../portfolio';
import type { RegistryPort } from '../registry';
import { LET_GO, letGoKey } from './let-go-key';

/** Until when its registry takes the registration of a domain back at no charge; null when it does not any more. */
export function freeUntil(
  registry: Pick<RegistryPort, 'traitsOf'>,
  { name, registeredAt }: Pick<DomainRow, 'name' | 'registeredAt'>,
  now: Date,
): Date | null {
  if (registeredAt === null) return null;
  const until = addDays(registeredAt, registry.traitsOf(name).freeDays);
  return until > now ? until : null;
}

/** A name that is not paid any more is deleted at once, since that costs nothing until then. Paid meanwhile, it stays. */
export async function letGoFree(
  { operations }: { readonly operations: OperationStore },
  manager: EntityManager,
  domain: DomainRow,
  { until, at }: { readonly until: Date; readonly at: Date },
): Promise<void> {
  await requestOperation({ operations }, manager, {
    profileId: trustedProfileId(domain.profileId),
    domainId: domain.id,
    kind: LET_GO,
    details: { freeUntil: until.toISOString() },
    actor: null,
    policyVersion: domain.policyVersion,
    dedupe: { key: letGoKey(domain.id), while: 'OPEN' },
    at,
  });
}

/** Whether an operation deletes a name only because that is free: when it is not any more, the name goes the usual way. */
export const isFreeDeletion = ({ details }: Pick<Operation, 'details'>) =>
  typeof details.freeUntil === 'string';

export const isStillFree = ({ details }: Pick<Operation, 'details'>, now: Date) =>
  typeof details.freeUntil === 'string' && now < new Date(details.freeUntil);
