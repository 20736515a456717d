import type { InputOf } from '@customer-area/shared/contract';
import { badInput } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import type * as contract from '../../contract';
import {
  LINE_NOT_UNDERSTOOD,
  type LineFailure,
  type LineKind,
  type LineKindDeps,
  lineKind,
} from '../line-kinds';
import { messages } from '../messages';
import type { TldRules } from '../names';

/** A line as it is requested: the properties of its kind beside those of every line. */
export type RequestedLine = InputOf<typeof contract.inspectLines>['lines'][number];

/** A line parsed by its kind; `parsed` is null when the kind is unknown. */
export interface ParsedLine {
  readonly lineId: string;
  readonly name: string;
  readonly index: number;
  readonly parsed: { readonly kind: LineKind; readonly request: unknown } | null;
}

/** Lines whose every value has the right shape; the first that has not is the caller's fault and names its field. */
export function parseLines(
  lines: readonly RequestedLine[],
  context: { readonly locale: Locale; readonly now: Date; readonly tldRules: TldRules },
): ParsedLine[] {
  return lines.map((line) => {
    const { lineId, index, kind: name } = line;
    const kind = lineKind(name);
    if (kind === null) return { lineId, name, index, parsed: null };
    const request = kind.parse(line, { ...context, path: `input.lines.${index}.${kind.inputField}` });
    return { lineId, name, index, parsed: { kind, request } };
  });
}

/** Why lines are refused whoever orders them, by the line's id. Each kind checks all its lines at once. */
export async function checkLines(
  deps: LineKindDeps,
  lines: readonly ParsedLine[],
  now: Date,
): Promise<ReadonlyMap<string, LineFailure>> {
  const refused = new Map<string, LineFailure>();
  for (const { lineId, parsed } of lines) if (parsed === null) refused.set(lineId, LINE_NOT_UNDERSTOOD);
  for (const kind of new Set(lines.flatMap(({ parsed }) => parsed?.kind ?? []))) {
    const alike = lines.filter(({ parsed }) => parsed?.kind === kind);
    const requests = alike.map(({ parsed }) => parsed?.request);
    const failures = await kind.check(deps, requests, now);
    for (const [place, { lineId }] of alike.entries()) {
      const failure = failures[place] ?? null;
      if (failure !== null) refused.set(lineId, failure);
    }
  }
  return refused;
}

/** Throws for a line that cannot be ordered without a profile. */
export function refuseProfileOnlyLines(lines: readonly ParsedLine[]): void {
  for (const { parsed, index } of lines)
    if (parsed !== null && parsed.kind.inspected === undefined)
      throw badInput(`input.lines.${index}`, messages.localized('fault.profileOnly'));
}
