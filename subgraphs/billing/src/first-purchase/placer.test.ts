import { networkOf, placers } from './placer';

describe('whoever places an order without signing in', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
  ])('%s belongs to the network %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
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
