import type { InputOf } from '@customer-area/shared/contract';
import { badInput } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import type * as contract from '../../contract';
import { type LineFailure, type LineKind, type LineKindDeps, lineKind, NOT_UNDERSTOOD } from '../line-kinds';

/** A line as it is asked for: what its kind wants to know stands beside what every line has. */
export type RequestedLine = InputOf<typeof contract.inspectLines>['lines'][number];

/** A line with the kind that knows what to do with it, or without one. */
export interface AskedLine {
  readonly lineId: string;
  readonly name: string;
  readonly index: number;
  readonly known: { readonly kind: LineKind; readonly asked: unknown } | null;
}

/** Lines whose every value has the right shape; the first that has not is the caller's fault and names its field. */
export function parsedLines(lines: readonly RequestedLine[], locale: Locale, now: Date): AskedLine[] {
  return lines.map((line) => {
    const { lineId, index, kind: name } = line;
    const kind = lineKind(name);
    if (kind === null) return { lineId, name, index, known: null };
    const asked = kind.parse(line, { path: `input.lines.${index}.${kind.inputField}`, locale, now });
    return { lineId, name, index, known: { kind, asked } };
  });
}

/** Why lines are refused whoever orders them, by the line's id. Each kind is asked once for all its lines. */
export async function refusedLines(
  deps: LineKindDeps,
  lines: readonly AskedLine[],
  now: Date,
): Promise<ReadonlyMap<string, LineFailure>> {
  const refused = new Map<string, LineFailure>();
  for (const { lineId, known } of lines) if (known === null) refused.set(lineId, NOT_UNDERSTOOD);
  for (const kind of new Set(lines.flatMap(({ known }) => known?.kind ?? []))) {
    const alike = lines.filter(({ known }) => known?.kind === kind);
    const asked = alike.map(({ known }) => known?.asked);
    const failures = await kind.check(deps, asked, now);
    for (const [place, { lineId }] of alike.entries()) {
      const failure = failures[place] ?? null;
      if (failure !== null) refused.set(lineId, failure);
    }
  }
  return refused;
}

/** Lines that somebody without a profile may order. */
export function refuseForStrangers(lines: readonly AskedLine[]): void {
  for (const { known, index } of lines)
    if (known !== null && known.kind.inspected === undefined)
      throw badInput(`input.lines.${index}`, 'is only for who has signed in');
}
