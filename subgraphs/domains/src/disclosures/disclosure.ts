import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { disclosureCodes } from '../../contract';
import { PUBLISHED_FIELDS } from '../registry';

/** What of a registrant can be given to somebody who has a right to it. */
export const DISCLOSED_DATA = [...PUBLISHED_FIELDS, 'TAX_CODES'] as const;
export type DisclosedData = (typeof DISCLOSED_DATA)[number];

export type DisclosureRefusal = CodeOf<typeof disclosureCodes>;

/** How long a customer may be kept from knowing. */
interface HoldRule {
  /** By one order. */
  readonly orderDays: number;
  /** By all of them, from the day on which it was recorded. */
  readonly totalDays: number;
}

interface Said {
  readonly givenAt: Date;
  readonly given: readonly DisclosedData[];
  readonly heldUntil: Date | null;
  readonly holdBasis: string | null;
}

/** Why a disclosure is not recorded like this. */
export function disclosureRefusal(
  { givenAt, given, heldUntil, holdBasis }: Said,
  { rule, now }: { readonly rule: HoldRule; readonly now: Date },
): DisclosureRefusal | null {
  if (given.length === 0) return 'NOTHING_GIVEN';
  if (givenAt > now) return 'GIVEN_LATER';
  if ((heldUntil === null) !== (holdBasis === null)) return 'HOLD_INCOMPLETE';
  if (heldUntil !== null && (heldUntil <= now || heldUntil > addDays(now, rule.orderDays)))
    return 'HOLD_OUT_OF_BOUNDS';
  return null;
}

/** Why a hold is not prolonged until then. */
export function prolongationRefusal(
  {
    heldUntil: present,
    toldAt,
    createdAt,
  }: {
    readonly heldUntil: Date | null;
    readonly toldAt: Date | null;
    readonly createdAt: Date;
  },
  heldUntil: Date,
  { rule, now }: { readonly rule: HoldRule; readonly now: Date },
): DisclosureRefusal | null {
  if (present === null || toldAt !== null || present <= now) return 'HOLD_OVER';
  if (heldUntil <= present) return 'HOLD_NOT_LONGER';
  const isBeyond = heldUntil > addDays(now, rule.orderDays) || heldUntil > addDays(createdAt, rule.totalDays);
  return isBeyond ? 'HOLD_OUT_OF_BOUNDS' : null;
}
