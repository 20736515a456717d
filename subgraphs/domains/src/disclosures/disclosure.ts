import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { disclosureCodes } from '../../contract';
import { PUBLISHED_FIELDS } from '../registry';

/** What of a registrant can be given to somebody who has a right to it. */
export const DISCLOSED_DATA = [...PUBLISHED_FIELDS, 'TAX_CODES'] as const;
export type DisclosedData = (typeof DISCLOSED_DATA)[number];

export type DisclosureRefusal = CodeOf<typeof disclosureCodes>;

/** No authority holds a customer in the dark for longer with one order; a later order is a later record. */
const LONGEST_HOLD_DAYS = 730;

interface Said {
  readonly givenAt: Date;
  readonly given: readonly DisclosedData[];
  readonly heldUntil: Date | null;
  readonly holdBasis: string | null;
}

/** Why a disclosure is not recorded like this. */
export function disclosureRefusal(
  { givenAt, given, heldUntil, holdBasis }: Said,
  now: Date,
): DisclosureRefusal | null {
  if (given.length === 0) return 'NOTHING_GIVEN';
  if (givenAt > now) return 'GIVEN_LATER';
  if ((heldUntil === null) !== (holdBasis === null)) return 'HOLD_INCOMPLETE';
  if (heldUntil !== null && (heldUntil <= now || heldUntil > addDays(now, LONGEST_HOLD_DAYS)))
    return 'HOLD_OUT_OF_BOUNDS';
  return null;
}
