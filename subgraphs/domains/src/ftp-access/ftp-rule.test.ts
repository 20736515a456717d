import { ftpNotices, ftpRefusal, MOST_RULES } from './ftp-rule';

describe('a rule about FTP', () => {
  it.each([
    ['0.0.0.0/0', [], true, 'EVERY_ADDRESS'],
    ['::/0', ['203.0.113.7/32'], true, 'EVERY_ADDRESS'],
    ['203.0.113.7/32', [], false, 'CLOSES_OTHER_ADDRESSES'],
    ['203.0.113.7/32', [], true, null],
    ['203.0.113.7/32', ['198.51.100.0/24'], false, null],
    ['203.0.113.7/32', new Array<string>(MOST_RULES).fill('198.51.100.0/24'), true, 'TOO_MANY_RULES'],
  ])('for %s beside %j, meant to close the others: %s, is refused as %s', (cidr, others, closes, code) => {
    expect(ftpRefusal({ cidr, others }, closes)).toBe(code);
  });

  it.each([
    ['203.0.113.7/32', [], '203.0.113.7', []],
    ['203.0.113.0/24', [], '::ffff:203.0.113.7', []],
    ['192.168.0.0/16', [], '203.0.113.7', ['PRIVATE_RANGE', 'OWN_ADDRESS_SHUT_OUT']],
    ['203.0.0.0/8', [], '203.0.113.7', ['VERY_WIDE_RANGE']],
    ['2001:db8::/31', ['203.0.113.7/32'], '203.0.113.7', ['VERY_WIDE_RANGE']],
    ['203.0.113.0/24', ['203.0.113.7/32'], '203.0.113.7', ['RANGES_OVERLAP']],
    ['198.51.100.0/24', ['192.0.2.1/32'], '203.0.113.7', ['OWN_ADDRESS_SHUT_OUT']],
  ])('for %s beside %j tells a caller at %s: %j', (cidr, others, callerIp, notices) => {
    expect(ftpNotices({ cidr, others, callerIp })).toEqual(notices);
  });
});
