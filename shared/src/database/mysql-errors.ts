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
