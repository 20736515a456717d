import { Networks } from './networks';

describe('networks', () => {
  it.each([
    ['203.0.113.7/32', '203.0.113.7', true],
    ['203.0.113.7/32', '203.0.113.8', false],
    ['10.0.0.0/8', '10.255.0.1', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['0.0.0.0/0', '198.51.100.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['::/0', '198.51.100.1', false],
    ['10.0.0.0/8', '::ffff:10.0.0.1', true],
    ['10.0.0.0/8', 'somewhere', false],
    ['10.0.0.0/8', '', false],
  ])('%s includes %s: %s', (network, ip, included) => {
    expect(new Networks([network]).includes(ip)).toBe(included);
    expect(new Networks(['192.0.2.1/32', network]).includes(ip)).toBe(included);
  });

  it('that are none include everybody', () => {
    expect(['203.0.113.7', '::1', ''].map((ip) => new Networks([]).includes(ip))).toEqual([true, true, true]);
  });
});
