import { badInput, forbidden, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { Reach } from '@customer-area/shared/isolation';

/** A line as a client asks for it: exactly one of the two. */
export interface LineRequest {
  readonly registerDomain?: { readonly name: string; readonly years: number } | null | undefined;
  readonly renewDomain?: { readonly domainId: string; readonly years: number } | null | undefined;
}

export type RequestedLine =
  | { readonly kind: 'register'; readonly name: string; readonly years: number }
  | { readonly kind: 'renew'; readonly domainId: string; readonly years: number };

const MOST_LINES = 20;
const LONGEST_NAME = 253;

/**
 * The shape of an order, checked before anybody else is asked. Whether a name is a domain name and may be ordered is for
 * the domains service to say.
 */
export function checkedLines(lines: readonly LineRequest[]): RequestedLine[] {
  if (lines.length < 1 || lines.length > MOST_LINES)
    throw badInput('input.lines', `must be 1 to ${MOST_LINES} lines`);
  return lines.map((line, index) => checkedLine(line, `input.lines.${index}`));
}

/**
 * Whoever was let near some domains only orders for those: another one is as absent, and a name that nobody holds yet is
 * none of them.
 */
export function refuseBeyondReach(lines: readonly RequestedLine[], reach: Reach): void {
  if (typeof reach === 'string') return;
  for (const line of lines) {
    if (line.kind === 'register') throw forbidden('BEYOND_SCOPE');
    if (!reach.domainIds.includes(line.domainId)) throw notFound();
  }
}

function checkedLine({ registerDomain, renewDomain }: LineRequest, path: string): RequestedLine {
  if (registerDomain && !renewDomain) {
    const { name, years } = registerDomain;
    if (name.length < 1 || name.length > LONGEST_NAME)
      throw badInput(`${path}.registerDomain.name`, `must be 1 to ${LONGEST_NAME} characters`);
    return { kind: 'register', name, years: checkedYears(years, `${path}.registerDomain.years`) };
  }
  if (renewDomain && !registerDomain) {
    const { domainId, years } = renewDomain;
    checkedYears(years, `${path}.renewDomain.years`);
    // Something that cannot be an id is an id of nothing: the answer is the one for an absent domain.
    if (!isId(domainId, 'dom')) throw notFound();
    return { kind: 'renew', domainId, years };
  }
  throw badInput(path, 'must have exactly one of registerDomain and renewDomain');
}

function checkedYears(years: number, path: string): number {
  if (!Number.isInteger(years) || years < 1 || years > 10) throw badInput(path, 'must be between 1 and 10');
  return years;
}
