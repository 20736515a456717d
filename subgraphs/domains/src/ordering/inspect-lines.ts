import type { Clock } from '@customer-area/shared/clock';
import type { Locale } from '@customer-area/shared/locale';
import { LINE_NOT_UNDERSTOOD, type LineKindDeps } from '../line-kinds';
import { type LineAnswer, refused } from './line-answer';
import { checkLines, parseLines, type RequestedLine, refuseProfileOnlyLines } from './requested-lines';

export interface InspectLinesDeps extends LineKindDeps {
  readonly clock: Clock;
}

/**
 * Whether these lines could be ordered now, whoever orders them. Nothing is reserved: another customer may order the same
 * name a moment later.
 */
export async function inspectLines(
  deps: InspectLinesDeps,
  { locale, lines }: { readonly locale: Locale; readonly lines: readonly RequestedLine[] },
): Promise<{ lines: LineAnswer[] }> {
  const now = deps.clock.now();
  const parsed = parseLines(lines, { locale, now, tldRules: deps.tldRules });
  refuseProfileOnlyLines(parsed);
  const refusals = await checkLines(deps, parsed, now);
  return {
    lines: parsed.map(({ lineId, name, parsed: line }): LineAnswer => {
      const inspected = line?.kind.inspected?.(line.request);
      const refusal = inspected === undefined ? LINE_NOT_UNDERSTOOD : refusals.get(lineId);
      if (inspected === undefined || refusal !== undefined)
        return refused(lineId, refusal ?? LINE_NOT_UNDERSTOOD, locale);
      return { lineId, ok: true, kind: name, domainId: null, ...inspected };
    }),
  };
}
