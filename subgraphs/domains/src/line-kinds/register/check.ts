import { badInput } from '@customer-area/shared/errors';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { messages } from '../../messages';
import type { DomainName } from '../../names';
import type { LineFailure, LineKindDeps, ParseContext } from '../line-kind';
import { checkedYears } from '../named-domain';
import { registrationRefusal } from './registration-refusal';
import { takenNames } from './taken-names';

export interface RegistrationRequest {
  readonly parsed: DomainName;
  readonly years: number;
  /** Null: the one made from the profile. */
  readonly registrantId: string | null;
}

const request = z.object({
  name: z.string(),
  years: z.number(),
  registrantId: z.string().nullable().default(null),
});

export function parse(line: unknown, { path, now, tldRules }: ParseContext): RegistrationRequest {
  const { name, years, registrantId } = checked(request, line);
  checkedYears(years, path);
  const parsed = tldRules.parse(name, now);
  if (!parsed.ok) throw badInput(`${path}.name`, messages.localized(`name.${parsed.code}`));
  return { parsed, years, registrantId };
}

/** Nothing is reserved: another customer may order the name a moment later. */
export async function check(
  deps: LineKindDeps,
  lines: readonly RegistrationRequest[],
  now: Date,
): Promise<(LineFailure | null)[]> {
  const taken = await takenNames(
    deps,
    lines.map(({ parsed }) => parsed.name),
  );
  return lines.map(({ parsed, years }) =>
    registrationRefusal(parsed, years, { taken, policy: deps.tldRules.inForce(parsed.tld, now) }),
  );
}
