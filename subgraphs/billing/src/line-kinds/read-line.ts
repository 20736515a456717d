import type { Locale } from '@customer-area/shared/locale';
import type { SoldProduct } from '../catalogue';
import { lineKind } from './kind-table';
import type { LineFacts, ReadLine, RequestedLine } from './line-kind';

const read = (line: LineFacts): ReadLine | null => lineKind(line.kind)?.read(line) ?? null;

/** A line as customers and tax documents read it. Of a kind that is not known any more, its name is left. */
export function describeLine(line: LineFacts, locale: Locale): string {
  return read(line)?.describe(locale) ?? line.kind;
}

/** The name of what the line is about. */
export function subjectOf(line: LineFacts): string {
  return read(line)?.subject ?? line.kind;
}

/** Whose price the line has; null for what nobody sells. */
export function productOf(line: LineFacts): SoldProduct | null {
  return read(line)?.product ?? null;
}

/** What would be asked for to have the line once more; null where nobody asks for it, or nobody sells it. */
export function askedAgain(line: LineFacts): RequestedLine | null {
  return read(line)?.again ?? null;
}

/** The domain that the line adds beneath the one it is about; null for most. */
export function addedBy(line: LineFacts): string | null {
  return read(line)?.added ?? null;
}

/** Whose price comes on top; null for most. */
export function surchargeOf(line: LineFacts): SoldProduct | null {
  return read(line)?.surcharge ?? null;
}

/** Where the first line stands that another line of its kind is the same as; null where all differ. */
export function firstDuplicate(lines: readonly LineFacts[]): number | null {
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const once = read(line)?.once ?? null;
    if (once === null) continue;
    const name = `${line.kind} ${once}`;
    if (seen.has(name)) return index;
    seen.add(name);
  }
  return null;
}

/** What may be kept of requests, and told apart by. */
export function withoutSecrets(lines: readonly RequestedLine[]): RequestedLine[] {
  return lines.map((line) => {
    const secret = lineKind(line.kind)?.input?.secret;
    if (secret === undefined) return line;
    const { [secret]: _, ...kept } = line;
    return { ...kept, kind: line.kind };
  });
}
