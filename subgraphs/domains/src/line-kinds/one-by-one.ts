import type { EntityManager } from 'typeorm';
import type {
  LineFacts,
  LineKindDeps,
  LineKindRules,
  LineReservation,
  PlacedLine,
  ReservationResult,
} from './line-kind';

/** Reserves lines each with statements of its own. */
export function oneByOne<Request, Facts extends LineFacts>(
  reserveOne: (
    deps: LineKindDeps,
    manager: EntityManager,
    request: Request,
    reservation: LineReservation,
  ) => Promise<ReservationResult<Facts>>,
): LineKindRules<Request, Facts, never>['reserve'] {
  return async (deps, manager, lines, reservation) => {
    const results: ReservationResult<Facts>[] = [];
    for (const { lineId, request } of lines)
      results.push(await reserveOne(deps, manager, request, { ...reservation, lineId }));
    return results;
  };
}

/** Opens lines each with statements of its own. */
export function openOneByOne<Facts extends LineFacts>(
  openOne: (deps: LineKindDeps, manager: EntityManager, line: PlacedLine<Facts>, now: Date) => Promise<void>,
): LineKindRules<never, Facts, never>['open'] {
  return async (deps, manager, lines, now) => {
    for (const line of lines) await openOne(deps, manager, line, now);
  };
}
