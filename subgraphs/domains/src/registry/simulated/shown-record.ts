import { addDays } from '@customer-area/shared/clock';
import type { RegistryPhase, RegistryRecord } from '../port';
import { isAutoRenewPeriod } from './auto-renewal';
import type { RegistryRules, SimulatedRegistryId } from './registry-rules';
import type { StoredName } from './stored-name';

/** A registry, the registrar that asks it, and when. */
export interface Asking {
  readonly registry: SimulatedRegistryId;
  readonly rules: RegistryRules;
  readonly registrar: string;
  readonly now: Date;
}

/** A name that time has been applied to, as its registry shows it. */
export function shownRecord(stored: StoredName, asking: Asking): RegistryRecord {
  const { name, createdAt, expiresAt, sponsor, registrant, nameServers, dsRecords } = stored;
  const record = {
    name,
    createdAt,
    expiresAt,
    statuses: statusesOf(stored, asking),
    sponsor,
    registrant,
    nameServers,
    dsRecords,
    hasAuthCode: stored.authDigest !== null,
    phase: phaseOf(stored, asking),
    deletedAt: stored.deletedAt,
    transferredAt: stored.transferredAt,
  };
  return sponsor === asking.registrar ? { ...record, isOurs: true } : { ...record, isOurs: false };
}

/** A name that a command has freed: nothing of it is left to restore. */
export function freedRecord(stored: StoredName, asking: Asking): RegistryRecord {
  const record = shownRecord({ ...stored, deletedAt: asking.now }, asking);
  return { ...record, phase: 'PENDING_DELETE', statuses: ['pendingDelete'] };
}

export function phaseOf(
  { deletedAt }: StoredName,
  { rules, now }: Pick<Asking, 'rules' | 'now'>,
): RegistryPhase {
  if (deletedAt === null) return 'REGISTERED';
  return now < addDays(deletedAt, rules.redemptionDays) ? 'REDEMPTION' : 'PENDING_DELETE';
}

function statusesOf(stored: StoredName, asking: Asking): string[] {
  return asking.registry === 'it' ? italianStatuses(stored, asking) : eppStatuses(stored, asking);
}

/** .it has one word for all of it, and further ones only for what is forbidden. */
function italianStatuses(stored: StoredName, asking: Asking): string[] {
  const phase = phaseOf(stored, asking);
  if (phase !== 'REGISTERED')
    return [phase === 'REDEMPTION' ? 'pendingDelete/redemptionPeriod' : 'pendingDelete/pendingDelete'];
  if (stored.transfer !== null) return ['pendingTransfer'];
  const prohibited = stored.clientStatuses.filter((status) => status !== 'clientHold');
  return [italianWord(stored, asking), ...prohibited];
}

function italianWord(stored: StoredName, { rules, now }: Asking): string {
  if (stored.clientStatuses.includes('clientHold')) return 'inactive/clientHold';
  if (stored.nameServers.length === 0) return 'inactive/dnsHold';
  return (isAutoRenewPeriod(stored, rules, now) ? rules.autoRenewWord : null) ?? 'ok';
}

function eppStatuses(stored: StoredName, asking: Asking): string[] {
  const { rules, now, registry } = asking;
  const phase = phaseOf(stored, asking);
  if (phase === 'PENDING_DELETE') return ['pendingDelete'];
  if (phase === 'REDEMPTION')
    return registry === 'eu' ? ['quarantine'] : ['pendingDelete', 'redemptionPeriod'];
  const statuses = [
    ...stored.clientStatuses,
    ...(stored.transfer === null ? [] : ['pendingTransfer']),
    ...(stored.nameServers.length === 0 ? ['inactive'] : []),
  ];
  const period = isAutoRenewPeriod(stored, rules, now) ? [rules.autoRenewWord ?? []].flat() : [];
  return [...(statuses.length === 0 ? ['ok'] : statuses), ...period];
}
