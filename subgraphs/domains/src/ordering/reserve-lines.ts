import type { Clock } from '@customer-area/shared/clock';
import { CallerFault } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { LineKindDeps } from '../line-kinds';
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
  readonly leaveOutGone?: boolean | undefined;
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
  const leavesOut = request.hold === false && request.leaveOutGone === true;
  const lines = await parsedLines(leavesOut, request.lines, { locale, now, tldRules: deps.tldRules });
  const refusals = await checkLines(deps, lines, now);
  const until = new Date(now.getTime() + RESERVATION_MS);
  try {
    return await deps.database.transact(async (manager) => {
      const isFirst = ({ parsed }: ParsedLine) => parsed?.kind.reservedFirst === true;
      const reserved = new Map<string, LineAnswer[]>();
      const allowed = lines.filter(({ lineId }) => !refusals.has(lineId));
      const inOrder = [...allowed.filter(isFirst), ...allowed.filter((one) => !isFirst(one))];
      // What is gone fails all that is reserved with it.
      const together = leavesOut ? inOrder.map((line) => [line]) : runsOfKinds(inOrder);
      for (const alike of together)
        for (const [lineId, answers] of await unlessGone(leavesOut, () =>
          reserveAlike(deps, manager, request, alike, { now, until }),
        ))
          reserved.set(lineId, answers);
      for (const [lineId, refusal] of refusals) reserved.set(lineId, [refused(lineId, refusal, locale)]);
      const answers = lines.flatMap(({ lineId }) => reserved.get(lineId) ?? []);
      if (request.hold === false || answers.some((answer) => !answer.ok)) throw new NothingHeld(answers);
      return { lines: answers };
    });
  } catch (error) {
    if (error instanceof NothingHeld) return { lines: error.answers };
    throw error;
  }
}

/** Lines of one kind that stand next to each other: reserved together, and the order among all of them is kept. */
function runsOfKinds(lines: readonly ParsedLine[]): ParsedLine[][] {
  const runs: ParsedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0]?.name === line.name) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

async function parsedLines(
  leavesOut: boolean,
  lines: readonly RequestedLine[],
  context: Parameters<typeof parseLines>[1],
): Promise<ParsedLine[]> {
  if (!leavesOut) return parseLines(lines, context);
  const each = lines.map((line) => unlessGone(true, async () => parseLines([line], context)));
  return (await Promise.all(each)).flat();
}

/** What is about something that is not there any more, or not offered, has no answer where the others are wanted all the same. */
async function unlessGone<T>(leavesOut: boolean, answer: () => Promise<T[]>): Promise<T[]> {
  try {
    return await answer();
  } catch (error) {
    if (leavesOut && error instanceof CallerFault && GONE.includes(error.code)) return [];
    throw error;
  }
}

const GONE: readonly string[] = ['NOT_FOUND', 'BAD_USER_INPUT'];

async function reserveAlike(
  deps: ReserveLinesDeps,
  manager: EntityManager,
  { orderId, profileId, locale, automatic = false }: ReserveLines,
  lines: readonly ParsedLine[],
  times: { readonly now: Date; readonly until: Date },
): Promise<(readonly [lineId: string, answers: LineAnswer[]])[]> {
  const kind = lines[0]?.parsed?.kind;
  const results = await kind?.reserve(
    deps,
    manager,
    lines.map(({ lineId, parsed }) => ({ lineId, request: parsed?.request })),
    { orderId, profileId, automatic, ...times },
  );
  return lines.map(({ lineId, name }, place) => {
    const result = results?.[place];
    if (result === undefined) throw new Error(`line ${lineId} of kind ${name} has no answer`);
    if (!result.ok) return [lineId, [refused(lineId, result, locale)]];
    const accompanying = (result.with ?? []).map(({ kind, facts }): LineAnswer => {
      return { ...facts, lineId: newId('lin'), ok: true, kind, comesWith: lineId };
    });
    return [lineId, [{ lineId, ok: true, kind: name, ...result.facts }, ...accompanying]];
  });
}
