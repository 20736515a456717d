import type { StaffFindKind, StaffFound } from '@customer-area/shared/staff-reads';

/** Of these nothing is hidden: they name a thing, or are what one goes on with. */
const OPEN: ReadonlySet<StaffFindKind> = new Set([
  'PROFILE',
  'USERNAME',
  'NAME',
  'DOMAIN',
  'ORDER',
  'INVOICE',
  'TICKET',
]);

/** What has fitted, with no more of it than was typed: who types a telephone knows it, who types its beginning does not. */
export function masked({ kind, fit, value }: StaffFound, typed: string): string {
  if (kind === 'KEY') return `…${value}`;
  if (OPEN.has(kind) || fit === 'EXACT') return value;
  const known = Math.min(typed.length, value.length);
  return `${value.slice(0, known)}${'•'.repeat(Math.min(value.length - known, 8))}`;
}
