import type { Clock } from '@customer-area/shared/clock';
import type { Locale } from '@customer-area/shared/locale';
import { type LineKindDeps, NOT_UNDERSTOOD } from '../line-kinds';
import { type LineAnswer, refused } from './line-answer';
import { parsedLines, type RequestedLine, refusedLines, refuseForStrangers } from './requested-lines';

export interface InspectLinesDeps extends LineKindDeps {
  readonly clock: Clock;
}

/**
 * Whether these lines could be ordered now, by whomever. Nothing is held and nobody is named: somebody else may be faster
 * a moment later.
 */
export async function inspectLines(
  deps: InspectLinesDeps,
  { locale, lines }: { readonly locale: Locale; readonly lines: readonly RequestedLine[] },
): Promise<{ lines: LineAnswer[] }> {
  const now = deps.clock.now();
  const asked = parsedLines(lines, locale, now);
  refuseForStrangers(asked);
  const refusals = await refusedLines(deps, asked, now);
  return {
    lines: asked.map(({ lineId, name, known }): LineAnswer => {
      const inspected = known?.kind.inspected?.(known.asked);
      const refusal = inspected === undefined ? NOT_UNDERSTOOD : refusals.get(lineId);
      if (inspected === undefined || refusal !== undefined)
        return refused(lineId, refusal ?? NOT_UNDERSTOOD, locale);
      return { lineId, ok: true, kind: name, domainId: null, ...inspected };
    }),
  };
}
