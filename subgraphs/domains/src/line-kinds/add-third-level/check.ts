import { badInput } from '@customer-area/shared/errors';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { messages } from '../../messages';
import { type DomainName, parseLabelBelow, type TldPolicy } from '../../names';
import type { DomainRow } from '../../portfolio';
import type { ParseContext } from '../line-kind';
import { namedDomain } from '../named-domain';

/** The line is about the domain; these are the third level that it gets. */
const child = z.object({
  childId: z.string().min(1).max(40),
  childName: z.string().min(1).max(253),
  childUnicodeName: z.string().min(1).max(253),
});

export const addedThirdLevel = namedDomain.extend(child.shape);
export type AddedThirdLevel = z.output<typeof addedThirdLevel>;

const request = z.object({ domainId: z.string(), label: z.string() });

export interface ThirdLevelRequest extends z.output<typeof request> {
  /** Where the label stands in the customer's input: whether it can be one is known with the domain alone. */
  readonly field: string;
}

export function parse(line: unknown, { path }: ParseContext): ThirdLevelRequest {
  return { ...checked(request, line), field: `${path}.label` };
}

/** The name that a label makes beneath a domain; the caller's fault where it cannot be one. */
export function nameBelow(
  { label, field }: ThirdLevelRequest,
  domain: Pick<DomainRow, 'name' | 'unicodeName' | 'tld'>,
  policy: TldPolicy,
): DomainName {
  const parsed = parseLabelBelow(label, domain, policy);
  if (!parsed.ok) throw badInput(field, messages.localized(`name.${parsed.code}`));
  return parsed;
}
