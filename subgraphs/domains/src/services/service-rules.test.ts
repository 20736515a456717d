import type { DomainStatus } from '../lifecycle';
import {
  addRefusal,
  annuitiesOf,
  cancelRefusal,
  explainAdd,
  monthsLeft,
  upgradeRefusal,
} from './service-rules';
import { serviceStatus, wantedAtHost } from './service-states';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const EARLIER = new Date('2026-03-01T08:00:00.000Z');
const LATER = new Date('2026-05-01T08:00:00.000Z');
const hosting = { kind: 'HOSTING', plan: 'BASIC' } as const;

const FREE = { isRenewing: false, isOwnerChanging: false } as const;
const ACTIVE = { status: 'ACTIVE', ...FREE } as const;

describe('a service', () => {
  it.each([
    [EARLIER, 1],
    [NOW, 1],
    [LATER, 2],
  ])(
    'costs one annuity in the last three months and two before (they begin %p)',
    (expiringFrom, annuities) => {
      expect(annuitiesOf({ expiringFrom }, NOW)).toBe(annuities);
    },
  );

  it.each<[DomainStatus, string | null]>([
    ['ACTIVE', null],
    ['EXPIRING', null],
    ['SUSPENDED', 'SERVICE_NEEDS_ACTIVE_DOMAIN'],
    ['WAITING_PAYMENT', 'SERVICE_NEEDS_ACTIVE_DOMAIN'],
    ['REGISTERING', 'SERVICE_NEEDS_ACTIVE_DOMAIN'],
    ['EXPIRED_RENEWABLE', 'SERVICE_NEEDS_ACTIVE_DOMAIN'],
    ['DELETED', 'SERVICE_NEEDS_ACTIVE_DOMAIN'],
  ])('is added to a domain that is %s: %p', (status, code) => {
    expect(addRefusal({ status, ...FREE }, hosting, [])).toBe(code);
  });

  it('is there once, in a size that is sold', () => {
    expect(addRefusal(ACTIVE, hosting, ['HOSTING'])).toBe('SERVICE_ALREADY_THERE');
    expect(addRefusal(ACTIVE, { kind: 'CERTIFICATE', plan: 'PLUS' }, [])).toBe('SERVICE_NOT_SOLD');
    const renewing = { ...ACTIVE, isRenewing: true };
    expect(addRefusal(renewing, hosting, [])).toBe('SERVICE_DOMAIN_RENEWING');
    const given = { ...ACTIVE, isOwnerChanging: true };
    expect(addRefusal(given, hosting, [])).toBe('SERVICE_OWNER_CHANGING');
    expect(explainAdd(renewing, 'en')).toMatchObject({ reason: { code: 'SERVICE_DOMAIN_RENEWING' } });
  });

  it.each([
    ['ACTIVE', 'ACTIVE', 'RUNNING'],
    ['EXPIRING', 'ACTIVE', 'RUNNING'],
    ['SUSPENDED', 'SUSPENDED', 'SUSPENDED'],
    ['EXPIRED_RENEWABLE', 'STOPPED', 'SUSPENDED'],
    ['REDEMPTION', 'STOPPED', 'SUSPENDED'],
    ['PENDING_DELETE', 'STOPPED', 'SUSPENDED'],
    ['TRANSFERRED', 'ENDED', 'ENDED'],
    ['DELETED', 'ENDED', 'ENDED'],
  ] as const)('of a domain that is %s is %s, and %s at the host', (domain, status, host) => {
    const live = { state: 'LIVE', cancelAt: null } as const;
    expect(serviceStatus(live, domain, NOW)).toBe(status);
    expect(wantedAtHost(live, domain, NOW)).toBe(host);
  });

  it.each([
    [EARLIER, 'ENDED'],
    [NOW, 'ENDED'],
    [LATER, 'ACTIVE'],
  ])('that was to end at %p is %s', (cancelAt, status) => {
    expect(serviceStatus({ state: 'LIVE', cancelAt }, 'ACTIVE', NOW)).toBe(status);
  });

  it.each([
    ['2026-04-01T08:00:00.001Z', 1],
    ['2026-05-01T08:00:00.000Z', 1],
    ['2026-05-01T08:00:00.001Z', 2],
    ['2027-04-01T08:00:00.000Z', 12],
    ['2040-04-01T08:00:00.000Z', 120],
  ])('that expires at %s is charged for months begun: %p', (expiresAt, months) => {
    expect(monthsLeft(new Date(expiresAt), NOW)).toBe(months);
  });

  it.each([
    ['LIVE', 'HOSTING', 'BASIC', 'ACTIVE', null],
    ['LIVE', 'HOSTING', 'PLUS', 'ACTIVE', 'SERVICE_LARGEST_PLAN'],
    ['LIVE', 'CERTIFICATE', 'BASIC', 'ACTIVE', 'SERVICE_LARGEST_PLAN'],
    ['LIVE', 'HOSTING', 'BASIC', 'EXPIRED_RENEWABLE', 'SERVICE_NOT_ACTIVE'],
    ['PROVISIONING', 'HOSTING', 'BASIC', 'ACTIVE', 'SERVICE_NOT_ACTIVE'],
    ['ENDED', 'HOSTING', 'BASIC', 'ACTIVE', 'SERVICE_ENDED'],
  ] as const)(
    'that is %s: %s %s of a domain that is %s becomes larger: %p',
    (state, kind, plan, domain, code) => {
      expect(
        upgradeRefusal({ state, kind, plan, cancelAt: null }, 'PLUS', { status: domain, ...FREE }, NOW),
      ).toBe(code);
    },
  );

  it.each([
    ['ORDERED', null, 'SERVICE_NOT_PAID'],
    ['PROVISIONING', null, 'SERVICE_BEING_SET_UP'],
    ['PROVISIONING', EARLIER, null],
    ['LIVE', null, null],
    ['ENDED', null, 'SERVICE_ENDED'],
  ] as const)('that is %s and late since %p is given up: %p', (state, lateAt, code) => {
    expect(cancelRefusal({ state, lateAt, cancelAt: null, domain: 'ACTIVE', now: NOW })).toBe(code);
  });
});
