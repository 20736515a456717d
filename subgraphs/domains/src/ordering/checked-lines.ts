import { badInput } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import { type DomainName, domainNameMessages, parseDomainName } from '../names';

export type RequestedLine =
  | {
      readonly lineId: string;
      /** Where the line stands in the customer's input, to name the field that is wrong. */
      readonly index: number;
      readonly kind: 'register';
      readonly name: string;
      readonly years: number;
    }
  | {
      readonly lineId: string;
      readonly index: number;
      readonly kind: 'renew';
      readonly domainId: string;
      readonly years: number;
    };

export type CheckedLine =
  | (Extract<RequestedLine, { kind: 'register' }> & { readonly parsed: DomainName })
  | Extract<RequestedLine, { kind: 'renew' }>;

const MAX_YEARS = 10;

/** Lines whose every value has the right shape; the first that has not is the caller's fault and names its field. */
export function checkLines(lines: readonly RequestedLine[], locale: Locale, now: Date): CheckedLine[] {
  return lines.map((line) => {
    const path = `input.lines.${line.index}.${line.kind === 'register' ? 'registerDomain' : 'renewDomain'}`;
    if (!Number.isInteger(line.years) || line.years < 1 || line.years > MAX_YEARS)
      throw badInput(`${path}.years`, `must be a whole number from 1 to ${MAX_YEARS}`);
    if (line.kind === 'renew') return line;
    const parsed = parseDomainName(line.name, now);
    if (!parsed.ok) throw badInput(`${path}.name`, domainNameMessages[parsed.code][locale]);
    return { ...line, parsed };
  });
}
