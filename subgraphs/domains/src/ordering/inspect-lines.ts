import type { Clock } from '@customer-area/shared/clock';
import type { Locale } from '@customer-area/shared/locale';
import { checkLines, type RequestedLine } from './checked-lines';
import { registrationRefusal } from './registration-refusal';
import { type TakenNamesTouches, takenNames } from './taken-names';

export interface InspectLines extends TakenNamesTouches {
  readonly clock: Clock;
}

export type LineInspection =
  | {
      readonly lineId: string;
      readonly ok: true;
      readonly name: string;
      readonly unicodeName: string;
      readonly tld: string;
      readonly years: number;
    }
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

/**
 * Whether these names could be ordered now, by whomever. Nothing is held and nobody is named: somebody else may have a
 * name a moment later.
 */
export async function inspectLines(
  touches: InspectLines,
  request: {
    readonly locale: Locale;
    readonly lines: readonly Extract<RequestedLine, { kind: 'register' }>[];
  },
): Promise<{ lines: LineInspection[] }> {
  const now = touches.clock.now();
  const lines = checkLines(request.lines, request.locale, now).filter((line) => line.kind === 'register');
  const taken = await takenNames(
    touches,
    lines.map(({ parsed }) => parsed.name),
  );
  return {
    lines: lines.map(({ lineId, years, parsed }): LineInspection => {
      const refusal = registrationRefusal(parsed, years, { taken, now });
      if (refusal !== null)
        return { lineId, ok: false, code: refusal.code, message: refusal.message[request.locale] };
      const { name, unicodeName, tld } = parsed;
      return { lineId, ok: true, name, unicodeName, tld, years };
    }),
  };
}
