import { addYears } from '../../lifecycle';
import { withoutAutoRenewal } from './auto-renewal';
import type { RegistryRules } from './registry-rules';
import type { Change, StoredName, StoredTransfer } from './stored-name';

/** A name at its new registrar. A year that the registry had just added by itself is taken off the one that loses it. */
export function transferred(
  before: StoredName,
  { to }: StoredTransfer,
  rules: RegistryRules,
  at: Date,
): Change {
  const { stored, charges } =
    rules.transferYears > 0 ? withoutAutoRenewal(before, rules, at) : { stored: before, charges: [] };
  const added = addYears(stored.expiresAt, rules.transferYears);
  const most = addYears(at, rules.mostYears);
  return {
    stored: {
      ...stored,
      sponsor: to,
      expiresAt: rules.transferYears > 0 && added > most ? most : added,
      transferredAt: at,
      transfer: null,
      endsAtExpiry: false,
      authDigest: null,
      clientStatuses: [],
    },
    charges: [
      ...charges,
      ...(rules.transferYears === 0
        ? []
        : [{ registrar: to, kind: 'TRANSFER', amount: -rules.yearPrice * rules.transferYears, at } as const]),
    ],
    notices: [before.sponsor, to].map((registrar) => ({ registrar, kind: 'TRANSFER_APPROVED', at })),
  };
}
