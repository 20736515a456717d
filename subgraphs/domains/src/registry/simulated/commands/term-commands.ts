import { addYears } from '../../../lifecycle';
import type { CreateCommand, DeleteCommand, RenewCommand } from '../../port';
import { withoutAutoRenewal } from '../auto-renewal';
import { isInFreeDays, registrationUndone } from '../free-days';
import { behaviourOf } from '../reserved-names';
import { phaseOf } from '../shown-record';
import { newName } from '../stored-name';
import { type Command, changed, freed, refused } from './effect';
import { onOwnName } from './guards';

const DAY_LETTERS = 'yyyy-mm-dd'.length;

/** Registries compare the day alone. */
const dayOf = (moment: Date) => moment.toISOString().slice(0, DAY_LETTERS);

export function create({ name, years, registrant, nameServers }: CreateCommand): Command {
  return (stored, { rules, registrar, now }) => {
    if (behaviourOf(name) === 'REFUSED') return refused('REFUSED_BY_POLICY');
    if (stored !== null) return refused('NAME_TAKEN');
    const term = rules.createYears ?? years;
    if (term > rules.mostYears) return refused('TERM_TOO_LONG');
    const fresh = newName(name, registrar, { createdAt: now, expiresAt: addYears(now, term) });
    return changed(
      { ...fresh, registrant: registrant ?? null, nameServers: nameServers ?? [] },
      { charges: [{ registrar, kind: 'CREATE', amount: -rules.yearPrice * term, at: now }] },
    );
  };
}

export function renew({ years, seenExpiry }: RenewCommand): Command {
  return onOwnName({ prohibitedBy: 'clientRenewProhibited' }, (stored, { rules, registrar, now }) => {
    if (!rules.renews) return refused('NOT_SUPPORTED');
    if (dayOf(seenExpiry) !== dayOf(stored.expiresAt)) return refused('WRONG_EXPIRY');
    const expiresAt = addYears(stored.expiresAt, years);
    if (expiresAt > addYears(now, rules.mostYears)) return refused('TERM_TOO_LONG');
    const charge = { registrar, kind: 'RENEW', amount: -rules.yearPrice * years, at: now } as const;
    return changed({ ...stored, expiresAt, endsAtExpiry: false }, { charges: [charge] });
  });
}

/** Within the free days the registry takes a registration back, and within those after its own renewal that. */
export function remove({ atExpiry = false }: DeleteCommand): Command {
  return onOwnName({ prohibitedBy: 'clientDeleteProhibited' }, (stored, { rules, now }) => {
    if (atExpiry && !rules.deletesAtExpiry) return refused('NOT_SUPPORTED');
    if (atExpiry) return { ...changed({ ...stored, endsAtExpiry: true }), pending: stored.name };
    if (isInFreeDays(stored, rules, now)) return freed([registrationUndone(stored, rules, now)]);
    const undone = withoutAutoRenewal(stored, rules, now);
    return changed({ ...undone.stored, deletedAt: now, endsAtExpiry: false }, { charges: undone.charges });
  });
}

/** A name whose term is over comes back with as many years as it takes. */
export const restore: Command = (stored, asking) => {
  const { rules, registrar, now } = asking;
  if (stored === null) return refused('UNKNOWN_NAME');
  if (stored.sponsor !== registrar) return refused('NOT_SPONSORED');
  if (phaseOf(stored, asking) !== 'REDEMPTION') return refused('NOT_IN_REDEMPTION');
  let years = 0;
  while (addYears(stored.expiresAt, years) <= now) years++;
  const amount = -(rules.restoreFee + rules.yearPrice * years);
  return changed(
    { ...stored, deletedAt: null, expiresAt: addYears(stored.expiresAt, years) },
    { charges: amount === 0 ? [] : [{ registrar, kind: 'RESTORE', amount, at: now }] },
  );
};
