function errnoOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { errno, driverError } = error as { errno?: unknown; driverError?: unknown };
  if (typeof errno === 'number') return errno;
  return driverError === undefined ? undefined : errnoOf(driverError);
}

/** Deadlock, lock wait time-out, or a row changed under a snapshot: the whole transaction may simply be run again. */
export function isReplayable(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 1213 || errno === 1205 || errno === 1020;
}

/** A unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  return errnoOf(error) === 1062;
}

/** A statement that the server cannot prepare, or not another one: it was not executed. */
export function isNotPrepared(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 1295 || errno === 1461;
}

/**
 * The server cannot work at the moment, whatever it is asked: too many connections, shutting down, disk or table space full,
 * read only, the statement was killed or took too long, the connection is gone.
 */
const AWAY: ReadonlySet<number | undefined> = new Set([
  1021, 1037, 1040, 1041, 1053, 1114, 1203, 1290, 1317, 1836, 1927, 1969, 2006, 2013,
]);

export function isServerAway(error: unknown): boolean {
  return AWAY.has(errnoOf(error));
}

/** What a statement that defines a table hears when it was done before: its table, column, key or trigger is there, or gone, already. */
const DONE_BEFORE: ReadonlySet<number | undefined> = new Set([
  1050, 1051, 1054, 1060, 1061, 1068, 1091, 1146, 1359, 1360, 1826,
]);

export function isDoneBefore(error: unknown): boolean {
  return DONE_BEFORE.has(errnoOf(error));
}
