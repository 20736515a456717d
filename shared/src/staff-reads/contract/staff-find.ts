import { z } from 'zod';
import { defineOperation } from '../../contract';

/** What a staff search can find a customer by; which of them a service knows is its own. */
export const STAFF_FIND_KINDS = [
  'PROFILE',
  'USERNAME',
  'NAME',
  'FISCAL_CODE',
  'VAT_NUMBER',
  'EMAIL',
  'PHONE',
  'KEY',
  'DOMAIN',
  'ORDER',
  'INVOICE',
  'BANK_LINE',
  'TICKET',
] as const;
export type StaffFindKind = (typeof STAFF_FIND_KINDS)[number];

/** How well something fits what was typed, the best first. */
export const STAFF_FIND_FITS = ['EXACT', 'PREFIX', 'PART'] as const;
export type StaffFindFit = (typeof STAFF_FIND_FITS)[number];

const found = z.object({
  profileId: z.string(),
  kind: z.enum(STAFF_FIND_KINDS),
  fit: z.enum(STAFF_FIND_FITS),
  /** What fits, e.g. the name of the domain. */
  value: z.string(),
});
export type StaffFound = z.output<typeof found>;

/** What is looked for: of a kind, in its canonical form, whole or from its beginning. */
const wanted = z.object({
  kind: z.enum(STAFF_FIND_KINDS),
  text: z.string().min(1).max(255),
});

export const staffFind = defineOperation('staff-find', {
  description:
    'Whose something is that a member of staff looks for: exact fits first, then what begins with it. Identity asks, and tells the customers.',
  input: z.object({ wanted: z.array(wanted).max(8), limit: z.number().int().min(1).max(50) }),
  output: z.array(found),
});
