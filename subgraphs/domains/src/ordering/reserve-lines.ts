import type { Clock } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { LINE_NOT_UNDERSTOOD, type LineKindDeps } from '../line-kinds';
import { type LineAnswer, refused } from './line-answer';
import { checkLines, type ParsedLine, parseLines, type RequestedLine } from './requested-lines';

export interface ReserveLinesDeps extends LineKindDeps {
  readonly clock: Clock;
}

export interface ReserveLines {
  readonly orderId: string;
  readonly profileId: ProfileId;
  readonly locale: Locale;
  readonly lines: readonly RequestedLine[];
  readonly hold?: boolean | undefined;
  readonly automatic?: boolean | undefined;
}

/** How long lines are reserved for an order that is not placed yet. */
const RESERVATION_MS = 120_000;

/** Rolls the transaction back, with the answers for the caller: a line was refused, or nothing was to be held. */
class NothingHeld extends Error {
  constructor(readonly answers: LineAnswer[]) {
    super('no line is held');
  }
}

/**
 * Whether these lines may be ordered; if all may, what they need is reserved for two minutes. Placing the order
 * confirms the reservation. All or nothing: one refused line, and nothing is reserved; nor where only the answers are wanted.
 */
export async function reserveLines(
  deps: ReserveLinesDeps,
  request: ReserveLines,
): Promise<{ lines: LineAnswer[] }> {
  const now = deps.clock.now();
  const { locale } = request;
  const lines = parseLines(request.lines, { locale, now, tldRules: deps.tldRules });
  const refusals = await checkLines(deps, lines, now);
  const until = new Date(now.getTime() + RESERVATION_MS);
  try {
    return await deps.database.transact(async (manager) => {
      const isFirst = ({ parsed }: ParsedLine) => parsed?.kind.reservedFirst === true;
      const reserved = new Map<string, LineAnswer[]>();
      for (const line of [...lines.filter(isFirst), ...lines.filter((one) => !isFirst(one))]) {
        const refusal = refusals.get(line.lineId);
        reserved.set(
          line.lineId,
          refusal === undefined
            ? await reserveLine(deps, manager, request, line, { now, until })
            : [refused(line.lineId, refusal, locale)],
        );
      }
      const answers = lines.flatMap(({ lineId }) => reserved.get(lineId) ?? []);
      if (request.hold === false || answers.some((answer) => !answer.ok)) throw new NothingHeld(answers);
      return { lines: answers };
    });
  } catch (error) {
    if (error instanceof NothingHeld) return { lines: error.answers };
    throw error;
  }
}

async function reserveLine(
  deps: ReserveLinesDeps,
  manager: EntityManager,
  { orderId, profileId, locale, automatic = false }: ReserveLines,
  { lineId, name, parsed }: ParsedLine,
  times: { readonly now: Date; readonly until: Date },
): Promise<LineAnswer[]> {
  if (parsed === null) return [refused(lineId, LINE_NOT_UNDERSTOOD, locale)];
  const reserved = await parsed.kind.reserve(deps, manager, parsed.request, {
    orderId,
    profileId,
    lineId,
    automatic,
    ...times,
  });
  if (!reserved.ok) return [refused(lineId, reserved, locale)];
  const accompanying = (reserved.with ?? []).map(({ kind, facts }): LineAnswer => {
    return { ...facts, lineId: newId('lin'), ok: true, kind, comesWith: lineId };
  });
  return [{ lineId, ok: true, kind: name, ...reserved.facts }, ...accompanying];
}
