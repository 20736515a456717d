import { allowedNetworks, MAX_NETWORKS } from './allowed-networks';

describe('the networks a key can be used from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.7/24', '203.0.113.0/24'],
    [' 10.1.2.3/8 ', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128'],
    ['2001:db8:ffff::/32', '2001:db8::/32'],
    ['::/0', '::/0'],
    ['::ffff:203.0.113.7', '203.0.113.7/32'],
    ['::ffff:203.0.113.7/120', '203.0.113.0/24'],
  ])('%j is %s', (given, canonical) => {
    expect(allowedNetworks('allowedCidrs', [given])).toEqual([canonical]);
  });

  it('are each named once', () => {
    expect(allowedNetworks('allowedCidrs', ['10.0.0.1/8', '10.0.0.2/8', '10.0.0.0/9'])).toEqual([
      '10.0.0.0/8',
      '10.0.0.0/9',
    ]);
  });

  it.each([
    '',
    'localhost',
    '203.0.113',
    '203.0.113.256',
    '010.0.0.1',
    '0x7f.0.0.1',
    '2130706433',
    '203.0.113.7/33',
    '203.0.113.7/-1',
    '203.0.113.7/',
    '203.0.113.7/255.255.255.0',
    '203.0.113.7/24/24',
    '2001:db8::/129',
    '2001:db8::1::1',
    'fe80::1%eth0',
    '::ffff:203.0.113.7/64',
    '203.0.113.7\u0000',
    `${'1'.repeat(10_000)}.0.0.1`,
  ])('%j is refused by its place in the list', (given) => {
    expect(() => allowedNetworks('allowedCidrs', ['192.0.2.1', given])).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'allowedCidrs.1' } }),
    );
  });

  it(`are at most ${MAX_NETWORKS}`, () => {
    const many = Array.from({ length: MAX_NETWORKS + 1 }, (_, n) => `192.0.2.${n}`);
    expect(allowedNetworks('allowedCidrs', many.slice(1))).toHaveLength(MAX_NETWORKS);
    expect(() => allowedNetworks('allowedCidrs', many)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'allowedCidrs' } }),
    );
  });

  it('fit into the column, however long they are written', () => {
    const longest = Array.from(
      { length: MAX_NETWORKS },
      (_, n) => `ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff${n + 10}/128`,
    );
    expect(allowedNetworks('allowedCidrs', longest).join(' ').length).toBeLessThan(1_000);
  });
});
