import { policiesAt, policyFor, policyIn, TLD_POLICIES, type TldPolicy } from './tld-policy';

const NOW = new Date('2026-06-01');

describe('policy of an extension', () => {
  test.each([
    ['com', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['net', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['org', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['info', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['biz', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['online', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['shop', 'gtld', 30, 30, 5, 'REDEMPTION', 15, 60],
    ['it', 'it', 15, 30, 5, 'RENEWAL', null, 0],
    ['eu', 'eu', 0, 40, 0, 'RENEWAL', null, 0],
  ])(
    '.%s follows the policy the registries publish',
    (tld, registry, graceDays, redemptionDays, pendingDeleteDays, recovery, verificationDays, transferLockDays) => {
      expect(policyFor(tld, NOW)).toMatchObject({
        registry,
        graceDays,
        redemptionDays,
        pendingDeleteDays,
        recovery,
        verificationDays,
        transferLockDays,
        minYears: 1,
        maxYears: 10,
        maxTotalYears: 10,
        minRenewalYears: 1,
        maxRenewalYears: 5,
      });
    },
  );

  test.each(['xyz', 'IT', '.it', '', '__proto__', 'constructor'])('%j is not on sale', (tld) => {
    expect(policyFor(tld, NOW)).toBeNull();
  });

  test('an extension is not on sale before its first row', () => {
    expect(policyFor('shop', new Date('2016-09-25T23:59:59Z'))).toBeNull();
    expect(policyFor('shop', new Date('2016-09-26T00:00:00Z'))?.tld).toBe('shop');
  });

  test('a new row replaces the old one from its first instant, whatever the order of the table', () => {
    const [old] = TLD_POLICIES.filter((row) => row.tld === 'it') as [TldPolicy];
    const longer: TldPolicy = { ...old, validFrom: new Date('2027-01-01'), graceDays: 20 };
    for (const table of [
      [old, longer],
      [longer, old],
    ]) {
      expect(policyIn(table, 'it', new Date('2026-12-31T23:59:59.999Z'))?.graceDays).toBe(15);
      expect(policyIn(table, 'it', new Date('2027-01-01T00:00:00.000Z'))?.graceDays).toBe(20);
    }
  });

  test('the policies of a moment are one of each extension on sale by then', () => {
    const onSale = (at: string) => policiesAt(new Date(at)).map(({ tld }) => tld);
    expect(onSale('2016-09-25')).toEqual(['com', 'net', 'org', 'info', 'biz', 'online', 'it', 'eu']);
    expect(onSale('2016-09-26')).toContain('shop');
  });

  test('no extension has two rows for one moment', () => {
    const keys = TLD_POLICIES.map((row) => `${row.tld} ${row.validFrom.toISOString()}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
