import { seededPolicy, seededRules } from '../testing/seeded-rules';
import { factsOfPolicy } from './policy-row';
import { ruleSetOf } from './rule-set';
import type { TldPolicy } from './tld-policy';
import { TldRules } from './tld-rules';

const rules = seededRules();
const policyFor = (tld: string, at: Date) => rules.policyFor(tld, at);

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

  test('a new row replaces the old one from its first instant, whatever the order of the rows', () => {
    const old = seededPolicy('it');
    const longer: TldPolicy = { ...old, version: 99, validFrom: new Date('2027-01-01'), graceDays: 20 };
    const row = (policy: TldPolicy) => ({ ...factsOfPolicy(policy), version: policy.version });
    const letters = [{ name: old.letters, source: '', scripts: 'Latin', letters: null }];
    for (const policies of [
      [row(old), row(longer)],
      [row(longer), row(old)],
    ]) {
      const both = new TldRules(ruleSetOf({ policies, letters, reserved: [] }));
      expect(both.policyFor('it', new Date('2026-12-31T23:59:59.999Z'))?.graceDays).toBe(15);
      expect(both.policyFor('it', new Date('2027-01-01T00:00:00.000Z'))?.graceDays).toBe(20);
      expect(both.policyOf({ policyVersion: old.version }).graceDays).toBe(15);
      expect(both.policyOf({ policyVersion: 99 }).graceDays).toBe(20);
    }
  });

  test('the policies of a moment are one of each extension on sale by then', () => {
    const onSale = (at: string) => rules.policiesAt(new Date(at)).map(({ tld }) => tld);
    const before = ['biz', 'com', 'eu', 'info', 'it', 'net', 'online', 'org'];
    expect(onSale('2016-09-25').toSorted()).toEqual(before);
    expect(onSale('2016-09-26')).toContain('shop');
  });
});
