import { badInput, faultText } from '@customer-area/shared/errors';
import { z } from 'zod';

const MOST_YEARS = 10;

/** A line about a domain for a term: what most kinds have in common. */
export const namedDomain = z.object({
  domainId: z.string().max(40).nullable(),
  years: z.number().int(),
  name: z.string().max(255),
  unicodeName: z.string().max(255),
  tld: z.string().max(63),
});

export type NamedDomain = z.output<typeof namedDomain>;

/** The domain of a line, as it is asked for. */
export const idOf = (domainId: string | null) => (domainId === null ? {} : { domainId });

export function checkedYears(years: number, path: string): number {
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS)
    throw badInput(path, faultText('input.between', { least: 1, most: MOST_YEARS }));
  return years;
}
