import { answerOperation, type InternalHandlers } from '../http';
import { deskCounts, ownDeskCounts } from './background-contract';

interface Counted {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** Numbers by their names, each counted from an index and never by a scan. */
export type DeskCounters = Readonly<Record<string, () => Promise<Counted>>>;

/** How a service answers with what waits for staff in it, and with how its dealings with the outside stand. */
export function deskCountOperations(
  counters: DeskCounters,
  own: Readonly<Record<string, (loginId: string) => Promise<Counted>>> = {},
): InternalHandlers {
  return {
    ...answerOperation(deskCounts, () =>
      Promise.all(Object.entries(counters).map(async ([name, count]) => ({ name, ...(await count()) }))),
    ),
    ...answerOperation(ownDeskCounts, ({ loginId }) =>
      Promise.all(Object.entries(own).map(async ([name, count]) => ({ name, ...(await count(loginId)) }))),
    ),
  };
}
