import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Logger } from '@customer-area/shared/logging';
import type { DomainDueRow } from '../due-dates';
import { answered, type RegistryPort, type RegistryRecord } from '../registry';
import { type FollowTransferDeps, followTransfer, type ShownTransfer } from '../transfers-out';
import { type FollowRecordDeps, followRecord } from './follow-record';

export interface LookAtRegistryDeps extends FollowRecordDeps, FollowTransferDeps {
  readonly clock: Clock;
  readonly registry: RegistryPort;
  readonly logger: Logger;
}

/** A domain that has changed while its registry was asked is looked at again so much later. */
const SOON_DAYS = 1 / (24 * 60);

/** A renewal that is being carried out, and a name that should be there and is not, are looked at again so much later. */
const LATER_DAYS = 1;

/** Follows how the registry has a name. Answers when to look again. */
export async function lookAtRegistry(
  deps: LookAtRegistryDeps,
  { domainId }: Pick<DomainDueRow, 'domainId'>,
  now: Date,
): Promise<Date | null> {
  const { database, domains, registry, logger } = deps;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state !== 'REGISTERED') return null;
  const record = answered(await registry.info(domain.name), `info ${domain.name}`);
  const transfer = await transferShown(registry, domain.name, record);
  const followed = await followRecord(deps, domain, record, now);
  switch (followed.kind) {
    case 'copied':
      if (record?.isOurs === true) await followTransfer(deps, domain, transfer, now);
      return earlier(followed.lookAt, transferLook(transfer, now));
    case 'gone':
    case 'transferred':
      return null;
    case 'moved':
      return addDays(now, SOON_DAYS);
    case 'unseen':
      logger.warn({ domainId, name: domain.name }, 'a domain is not shown by its registry: one more look');
      return followed.lookAt;
    case 'missing':
      logger.error(
        { domainId, name: domain.name },
        record === null
          ? 'a domain that is paid is not at its registry'
          : 'a domain that is paid is another registrar’s, by its registry, which has not told of a transfer',
      );
      return addDays(now, LATER_DAYS);
    case 'renewing':
      return addDays(now, LATER_DAYS);
  }
}

/** While a transfer is unclear, or past its day. */
const HOUR_DAYS = 1 / 24;

/** Registries that have a word for it have it in their statuses. */
const UNDER_WAY = 'pendingTransfer';

async function transferShown(
  registry: RegistryPort,
  name: string,
  record: RegistryRecord | null,
): Promise<ShownTransfer> {
  if (record?.isOurs !== true || !record.statuses.includes(UNDER_WAY)) return null;
  return answered(await registry.transferOf(name), `transfer of ${name}`) ?? 'unclear';
}

/** When more is to be seen of a transfer; null when none is under way. */
function transferLook(transfer: ShownTransfer, now: Date): Date | null {
  if (transfer === null) return null;
  const soon = addDays(now, HOUR_DAYS);
  return transfer === 'unclear' || transfer.dueAt < soon ? soon : transfer.dueAt;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
