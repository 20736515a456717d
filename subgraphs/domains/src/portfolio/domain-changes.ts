import type { Boundaries } from '../lifecycle';

/** The columns that change after a domain was first noted, by the name of their property. */
const COLUMNS = {
  liveName: 'live_name',
  registeredAt: 'registered_at',
  registryExpiresAt: 'registry_expires_at',
  registryStatus: 'registry_status',
  paidThrough: 'paid_through',
  expiringFrom: 'expiring_from',
  renewableUntil: 'renewable_until',
  redemptionUntil: 'redemption_until',
  pendingDeleteUntil: 'pending_delete_until',
  suspendedAt: 'suspended_at',
  lastRenewedAt: 'last_renewed_at',
  reservedOrderId: 'reserved_order_id',
  reservedLineId: 'reserved_line_id',
  reservedUntil: 'reserved_until',
  renewingSince: 'renewing_since',
} as const;

export type DomainChanges = { readonly [property in keyof typeof COLUMNS]?: Date | string | null };

/** `column = ?` and its value for each change. */
export function assignments(changes: DomainChanges): { columns: string[]; values: (Date | string | null)[] } {
  const entries = Object.entries(changes) as [keyof typeof COLUMNS, Date | string | null][];
  return {
    columns: entries.map(([property]) => `${COLUMNS[property]} = ?`),
    values: entries.map(([, value]) => value),
  };
}

/** What is stored of the boundaries; the expiry itself is `paid_through`. */
export function paidThroughColumns(paidThrough: Date, boundaries: Boundaries): DomainChanges {
  const { expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil } = boundaries;
  return { paidThrough, expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil };
}

/** No order holds the domain any more. */
export const RELEASED: DomainChanges = {
  reservedOrderId: null,
  reservedLineId: null,
  reservedUntil: null,
  renewingSince: null,
};
