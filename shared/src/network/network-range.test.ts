import { isPrivateRange, isWithinRange, networkRange, rangesOverlap } from '.';

test.each([
  ['203.0.113.7', '203.0.113.7/32'],
  ['203.0.113.7/24', '203.0.113.0/24'],
  [' 10.1.2.3/8 ', '10.0.0.0/8'],
  ['2001:DB8:0::1/32', '2001:db8::/32'],
  ['2001:db8::1', '2001:db8::1/128'],
  ['::ffff:203.0.113.7/120', '203.0.113.0/24'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['203.0.113.7/33', null],
  ['010.0.0.1', null],
  ['10.1', null],
  ['fe80::1%eth0', null],
  ['example.it', null],
  ['1.2.3.4/8/8', null],
  ['', null],
])('%s is the range %s', (text, range) => {
  expect(networkRange(text)).toBe(range);
});

test.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.1.0.0/16', '10.0.0.0/8', true],
  ['10.0.0.0/16', '10.1.0.0/16', false],
  ['10.0.0.0/8', '2001:db8::/32', false],
])('%s and %s overlap: %s', (one, other, overlap) => {
  expect(rangesOverlap(one, other)).toBe(overlap);
});

test.each([
  ['203.0.113.7', '203.0.113.0/24', true],
  ['::ffff:203.0.113.7', '203.0.113.0/24', true],
  ['203.0.114.7', '203.0.113.0/24', false],
  ['2001:db8::9', '2001:db8::/32', true],
  ['not an address', '0.0.0.0/0', false],
])('%s lies in %s: %s', (ip, range, within) => {
  expect(isWithinRange(ip, range)).toBe(within);
});

test.each([
  ['192.168.1.0/24', true],
  ['172.31.0.0/16', true],
  ['172.0.0.0/8', false],
  ['fd00::/8', true],
  ['203.0.113.0/24', false],
])('%s is private: %s', (range, isPrivate) => {
  expect(isPrivateRange(range)).toBe(isPrivate);
});
