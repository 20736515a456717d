import { placers } from './placer';

describe('whoever places an order without signing in', () => {
  it('is limited by its network, not by the address it happens to have', () => {
    const { networkHash } = placers('a'.repeat(43));
    expect(networkHash('2001:db8:1:2::1')).toBe(networkHash('2001:db8:1:2::2'));
    expect(networkHash('2001:db8:1:3::1')).not.toBe(networkHash('2001:db8:1:2::1'));
  });

  it('is told apart by address and key, and differently in every installation', () => {
    const one = placers('a'.repeat(43));
    const hashes = [
      one.requestHash('203.0.113.7', 'k'),
      one.requestHash('203.0.113.8', 'k'),
      one.requestHash('203.0.113.7', 'l'),
      one.networkHash('203.0.113.7'),
      placers('b'.repeat(43)).requestHash('203.0.113.7', 'k'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
