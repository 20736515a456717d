import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { RegistryPort } from '../registry';
import { checkLines, type RequestedLine } from './checked-lines';
import { type LineAnswer, reserveLine } from './reserve-line';
import { takenNames } from './taken-names';

export interface ReserveLines {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
}

export interface LinesRequest {
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
  { database, clock, registry }: ReserveLines,
  request: LinesRequest,
): Promise<{ lines: LineAnswer[] }> {
  const now = clock.now();
  const lines = checkLines(request.lines, request.locale, now);
  const names = lines.flatMap((line) => (line.kind === 'register' ? [line.parsed.name] : []));
  const taken = await takenNames({ database, registry }, names);
  const until = new Date(now.getTime() + HOLD_MS);
  try {
    return await database.transact(async (manager) => {
      const answers: LineAnswer[] = [];
      for (const line of lines)
        answers.push(await reserveLine(manager, { ...request, taken, now, until }, line));
      if (answers.some((answer) => !answer.ok)) throw new Refused(answers);
      return { lines: answers };
    });
  } catch (error) {
    if (error instanceof Refused) return { lines: error.answers };
    throw error;
  }
}
