import { z } from 'zod';
import { addYears } from '../../lifecycle';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { TransferredDomain } from './transferred-domain';

const seenTerm = z.object({ expiresAt: z.coerce.date().optional() });

/** The term that a name had before it came to us. Nothing while its registry does not answer: a transfer does not wait for that. */
export async function prepare(
  { registry }: LineKindDeps,
  { facts: { name } }: PlacedLine<TransferredDomain>,
): Promise<Readonly<Record<string, unknown>>> {
  const shown = await registry.info(name);
  const expiresAt = shown.kind === 'unavailable' ? undefined : shown.value?.expiresAt?.toISOString();
  return expiresAt === undefined ? {} : { expiresAt };
}

/**
 * Without the years that the transfer has added. A registry adds less than a year where the term would be longer than it allows: then
 * what was there before stays. The term seen before may have a year that the registry takes off again at the transfer: that was not there.
 */
export function paidWithout(
  { years }: TransferredDomain,
  paidThrough: Date,
  seen: Readonly<Record<string, unknown>> | null,
): Date {
  const without = addYears(paidThrough, -(years ?? 0));
  const { expiresAt: before } = seenTerm.parse(seen ?? {});
  const isCut = before !== undefined && before > without && before < paidThrough;
  return isCut ? before : without;
}
