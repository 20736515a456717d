import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRules } from './registry-rules';
import type { Change, Charge, Notice, StoredName } from './stored-name';
import { transferred } from './transferred';

/** When a name next changes by time alone. */
export function nextChangeAt(stored: StoredName, rules: RegistryRules): Date {
  const { deletedAt, expiresAt, transfer } = stored;
  if (deletedAt !== null) return addDays(deletedAt, rules.redemptionDays + rules.pendingDeleteDays);
  return transfer !== null && transfer.dueAt <= expiresAt ? transfer.dueAt : expiresAt;
}

/** A name after everything that time has done to it until `now`: what the registry charged, and told its registrars. */
export function afterTime(stored: StoredName, rules: RegistryRules, now: Date): Change {
  const charges: Charge[] = [];
  const notices: Notice[] = [];
  let current: StoredName | null = stored;
  for (let at = nextChangeAt(stored, rules); current !== null && at <= now; ) {
    const step: Change = stepAt(current, rules, at);
    charges.push(...step.charges);
    notices.push(...step.notices);
    current = step.stored;
    if (current !== null) at = nextChangeAt(current, rules);
  }
  return { stored: current, charges, notices };
}

function stepAt(stored: StoredName, rules: RegistryRules, at: Date): Change {
  const { sponsor: registrar, transfer } = stored;
  if (stored.deletedAt !== null)
    return { stored: null, charges: [], notices: [{ registrar, kind: 'DELETED', at }] };
  if (transfer !== null && transfer.dueAt <= at) return transferred(stored, transfer, rules, at);
  if (stored.endsAtExpiry)
    return { stored: { ...stored, deletedAt: at, endsAtExpiry: false }, charges: [], notices: [] };
  return {
    stored: { ...stored, expiresAt: addYears(stored.expiresAt, 1), renewedAt: at },
    charges: [{ registrar, kind: 'AUTO_RENEW', amount: -rules.yearPrice, at }],
    notices: [{ registrar, kind: 'AUTO_RENEWED', at }],
  };
}
