const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DELAYS: readonly number[] = [5 * MINUTE, HOUR, DAY, DAY, DAY, DAY, DAY, DAY, DAY];

/**
 * In how many milliseconds of business time a provider is asked again that could not say how a charge ended, after
 * `timesAsked` askings in vain (1 after the first); null: only staff can find out.
 */
export function nextSettlement(timesAsked: number): number | null {
  return DELAYS[timesAsked - 1] ?? null;
}
