import { addDays } from '@customer-area/shared/clock';
import type { RegistryMessageKind } from '../../port';
import { authDigestOf } from '../auth-code';
import type { Asking } from '../shown-record';
import type { StoredName, StoredTransfer } from '../stored-name';
import { transferred } from '../transferred';
import { type Command, changed, type Effect, refused } from './effect';

export function requestTransfer(authCode: string): Command {
  return (stored, { rules, registrar: to, now }) => {
    if (stored === null) return refused('UNKNOWN_NAME');
    if (stored.sponsor === to) return refused('ALREADY_SPONSORED');
    if (stored.transfer !== null) return refused('TRANSFER_PENDING');
    if (stored.deletedAt !== null || stored.clientStatuses.includes('clientTransferProhibited'))
      return refused('STATUS_PROHIBITS');
    if (stored.authDigest !== authDigestOf(authCode)) return refused('WRONG_AUTH_CODE');
    const transfer = { to, requestedAt: now, dueAt: addDays(now, rules.transferDays) };
    if (rules.transferDays === 0) return { kind: 'changed', ...transferred(stored, transfer, rules, now) };
    const notices = told([stored.sponsor], 'TRANSFER_REQUESTED', now);
    return { kind: 'changed', stored: { ...stored, transfer }, charges: [], notices, pending: stored.name };
  };
}

/** Of the registrar that loses the name. */
export const approveTransfer: Command = (stored, asking) =>
  underWay(stored, asking, 'LOSES', (name, transfer) => ({
    kind: 'changed',
    ...transferred(name, transfer, asking.rules, asking.now),
  }));

export const rejectTransfer: Command = (stored, asking) =>
  underWay(stored, asking, 'LOSES', (name, { to }) =>
    changed({ ...name, transfer: null }, { notices: told([to], 'TRANSFER_REJECTED', asking.now) }),
  );

/** Of the registrar that asked for it. */
export const cancelTransfer: Command = (stored, asking) =>
  underWay(stored, asking, 'GAINS', (name) =>
    changed({ ...name, transfer: null }, { notices: told([name.sponsor], 'TRANSFER_CANCELLED', asking.now) }),
  );

function underWay(
  stored: StoredName | null,
  { registrar }: Asking,
  side: 'LOSES' | 'GAINS',
  effect: (stored: StoredName, transfer: StoredTransfer) => Effect,
): Effect {
  if (stored === null) return refused('UNKNOWN_NAME');
  if (stored.transfer === null) return refused('NO_TRANSFER');
  const acts = side === 'LOSES' ? stored.sponsor : stored.transfer.to;
  return acts === registrar ? effect(stored, stored.transfer) : refused('NOT_SPONSORED');
}

function told(registrars: readonly string[], kind: RegistryMessageKind, at: Date) {
  return registrars.map((registrar) => ({ registrar, kind, at }));
}
