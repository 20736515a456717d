import type { Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { type LineKindDeps, NOT_UNDERSTOOD } from '../line-kinds';
import { type LineAnswer, refused } from './line-answer';
import { type AskedLine, parsedLines, type RequestedLine, refusedLines } from './requested-lines';

export interface ReserveLinesDeps extends LineKindDeps {
  readonly clock: Clock;
}

export interface ReserveLines {
  readonly orderId: string;
  readonly profileId: ProfileId;
  readonly locale: Locale;
  readonly lines: readonly RequestedLine[];
}

/** How long lines are held for an order that is not placed yet. */
const HOLD_MS = 120_000;

/** Carries the answers out of a transaction that must leave nothing behind. */
class Refused extends Error {
  constructor(readonly answers: LineAnswer[]) {
    super('a line was refused');
  }
}

/**
 * Whether these lines may be ordered; if all may, what they need is held for two minutes. Placing the order
 * confirms the hold. All or nothing: one refused line, and nothing is held.
 */
export async function reserveLines(
  deps: ReserveLinesDeps,
  request: ReserveLines,
): Promise<{ lines: LineAnswer[] }> {
  const now = deps.clock.now();
  const { locale } = request;
  const lines = parsedLines(request.lines, locale, now);
  const refusals = await refusedLines(deps, lines, now);
  const until = new Date(now.getTime() + HOLD_MS);
  try {
    return await deps.database.transact(async (manager) => {
      const answers: LineAnswer[] = [];
      for (const line of lines) {
        const refusal = refusals.get(line.lineId);
        answers.push(
          refusal === undefined
            ? await reserveLine(deps, manager, request, line, { now, until })
            : refused(line.lineId, refusal, locale),
        );
      }
      if (answers.some((answer) => !answer.ok)) throw new Refused(answers);
      return { lines: answers };
    });
  } catch (error) {
    if (error instanceof Refused) return { lines: error.answers };
    throw error;
  }
}

async function reserveLine(
  deps: ReserveLinesDeps,
  manager: EntityManager,
  { orderId, profileId, locale }: ReserveLines,
  { lineId, name, known }: AskedLine,
  times: { readonly now: Date; readonly until: Date },
): Promise<LineAnswer> {
  if (known === null) return refused(lineId, NOT_UNDERSTOOD, locale);
  const reserved = await known.kind.reserve(deps, manager, known.asked, {
    orderId,
    profileId,
    lineId,
    ...times,
  });
  return reserved.ok
    ? { lineId, ok: true, kind: name, ...reserved.facts }
    : refused(lineId, reserved, locale);
}
