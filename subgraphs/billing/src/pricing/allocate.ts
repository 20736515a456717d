/**
 * Splits `total` cents in proportion to `weights`, so that the shares add up to it exactly: everyone gets the share
 * rounded down, and the cents left over go to the largest remainders, first come first. BigInt, because cents times
 * cents leaves the safe integers.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all === 0n) {
    if (total !== 0) throw new RangeError('nothing to allocate an amount to');
    return weights.map(() => 0);
  }
  const exact = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, share: product / all, remainder: product % all };
  });
  const given = exact.reduce((sum, { share }) => sum + share, 0n);
  const shares = exact.map(({ share }) => Number(share));
  const byRemainder = [...exact].sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, total - Number(given)))
    shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
