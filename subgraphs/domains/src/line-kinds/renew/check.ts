import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import type { ParseContext } from '../line-kind';
import { checkedYears } from '../named-domain';

export interface RenewalRequest {
  readonly domainId: string;
  readonly years: number;
}

const request = z.object({ domainId: z.string(), years: z.number() });

export function parse(line: unknown, { path }: ParseContext): RenewalRequest {
  const { domainId, years } = checked(request, line);
  return { domainId, years: checkedYears(years, path) };
}
