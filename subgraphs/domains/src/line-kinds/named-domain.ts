import { badInput, faultText } from '@customer-area/shared/errors';
import { z } from 'zod';

const MOST_YEARS = 10;

/** A line about a domain for a term: what most kinds have in common. */
export const namedDomain = z.object({
  domainId: z.string().min(1).max(40),
  years: z.number().int().min(1).max(MOST_YEARS),
  name: z.string().min(1).max(253),
  unicodeName: z.string().min(1).max(253),
  tld: z.string().min(1).max(63),
});

export type NamedDomain = z.output<typeof namedDomain>;

export function checkedYears(years: number, path: string): number {
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS)
    throw badInput(`${path}.years`, faultText('input.between', { least: 1, most: MOST_YEARS }));
  return years;
}
