const MOST_GROWTH = 1.1;

/**
 * Whether something stays as it is: its mean of the last minute against that of the second.
 *
 * @param {readonly number[]} samples at equal distances
 * @param {number} perMinute how many of them are of one minute
 */
export function flatness(samples, perMinute) {
  const mean = (/** @type {number} */ from, /** @type {number | undefined} */ to) => {
    const part = samples.slice(from, to);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  };
  const second = mean(perMinute, 2 * perMinute);
  const last = mean(-perMinute, undefined);
  const ratio = last / second;
  const first = mean(0, perMinute);
  return { first, second, last, most: Math.max(...samples), ratio, isFlat: ratio <= MOST_GROWTH };
}
