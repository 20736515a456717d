import fc from 'fast-check';
import { seededPolicy as policy } from '../testing/seeded-rules';
import { boundariesOf } from './boundaries';
import { type DomainState, type DomainStatus, type LifecycleFacts, statusOf } from './status';

const PAID_THROUGH = new Date('2026-05-31T10:00:00.000Z');

function registered(tld: string, suspendedAt: Date | null = null): LifecycleFacts {
  return {
    state: 'REGISTERED',
    paidThrough: PAID_THROUGH,
    suspendedAt,
    boundaries: boundariesOf(PAID_THROUGH, policy(tld)),
  };
}

describe('boundaries', () => {
  test.each([
    ['com', '2026-06-30', '2026-07-30', '2026-08-04'],
    ['it', '2026-06-14', '2026-07-14', '2026-07-19'],
    ['eu', '2026-05-31', '2026-07-10', '2026-07-10'],
  ])('of a .%s paid through 31 May 2026', (tld, renewableUntil, redemptionUntil, pendingDeleteUntil) => {
    expect(boundariesOf(PAID_THROUGH, policy(tld))).toEqual({
      expiringFrom: new Date('2026-02-28T10:00:00.000Z'),
      expiresAt: PAID_THROUGH,
      renewableUntil: new Date(`${renewableUntil}T10:00:00.000Z`),
      redemptionUntil: new Date(`${redemptionUntil}T10:00:00.000Z`),
      pendingDeleteUntil: new Date(`${pendingDeleteUntil}T10:00:00.000Z`),
    });
  });
});

describe('status of a registered domain', () => {
  test.each<[string, string, DomainStatus]>([
    ['com', '2026-02-28T09:59:59.999Z', 'ACTIVE'],
    ['com', '2026-02-28T10:00:00.000Z', 'EXPIRING'],
    ['com', '2026-05-31T09:59:59.999Z', 'EXPIRING'],
    ['com', '2026-05-31T10:00:00.000Z', 'EXPIRED_RENEWABLE'],
    ['com', '2026-06-30T09:59:59.999Z', 'EXPIRED_RENEWABLE'],
    ['com', '2026-06-30T10:00:00.000Z', 'REDEMPTION'],
    ['com', '2026-07-30T09:59:59.999Z', 'REDEMPTION'],
    ['com', '2026-07-30T10:00:00.000Z', 'PENDING_DELETE'],
    ['com', '2026-08-04T09:59:59.999Z', 'PENDING_DELETE'],
    ['com', '2026-08-04T10:00:00.000Z', 'DELETED'],
    ['it', '2026-06-14T09:59:59.999Z', 'EXPIRED_RENEWABLE'],
    ['it', '2026-06-14T10:00:00.000Z', 'REDEMPTION'],
    ['it', '2026-07-14T10:00:00.000Z', 'PENDING_DELETE'],
    ['it', '2026-07-19T10:00:00.000Z', 'DELETED'],
    ['eu', '2026-05-31T09:59:59.999Z', 'EXPIRING'],
    ['eu', '2026-05-31T10:00:00.000Z', 'REDEMPTION'],
    ['eu', '2026-07-10T09:59:59.999Z', 'REDEMPTION'],
    ['eu', '2026-07-10T10:00:00.000Z', 'DELETED'],
  ])('.%s at %s is %s', (tld, now, status) => {
    expect(statusOf(registered(tld), new Date(now))).toBe(status);
  });

  test.each<[string, DomainStatus]>([
    ['2026-01-01T00:00:00.000Z', 'SUSPENDED'],
    ['2026-04-01T00:00:00.000Z', 'SUSPENDED'],
    ['2026-05-31T10:00:00.000Z', 'EXPIRED_RENEWABLE'],
    ['2026-07-01T00:00:00.000Z', 'REDEMPTION'],
  ])('a suspended .com at %s is %s', (now, status) => {
    expect(statusOf(registered('com', new Date('2025-12-20')), new Date(now))).toBe(status);
  });

  test('without a paid date it is active: there is nothing to expire', () => {
    const facts: LifecycleFacts = {
      state: 'REGISTERED',
      paidThrough: null,
      suspendedAt: null,
      boundaries: null,
    };
    expect(statusOf(facts, PAID_THROUGH)).toBe('ACTIVE');
    expect(statusOf({ ...facts, suspendedAt: PAID_THROUGH }, PAID_THROUGH)).toBe('SUSPENDED');
  });
});

test.each<[DomainState, DomainStatus]>([
  ['REQUESTED', 'WAITING_PAYMENT'],
  ['REGISTERING', 'REGISTERING'],
  ['REQUEST_FAILED', 'DELETED'],
  ['WITHDRAWN', 'DELETED'],
  ['DELETED', 'DELETED'],
  ['TRANSFERRED', 'TRANSFERRED'],
])('a domain in state %s is %s whatever its dates', (state, status) => {
  for (const facts of [registered('com'), registered('it', PAID_THROUGH)]) {
    for (const now of [new Date('2020-01-01'), PAID_THROUGH, new Date('2030-01-01')]) {
      expect(statusOf({ ...facts, state }, now)).toBe(status);
    }
  }
  expect(statusOf({ state, paidThrough: null, suspendedAt: null, boundaries: null }, PAID_THROUGH)).toBe(
    status,
  );
});

test('time only moves a registered domain forward', () => {
  const order: DomainStatus[] = [
    'ACTIVE',
    'EXPIRING',
    'EXPIRED_RENEWABLE',
    'REDEMPTION',
    'PENDING_DELETE',
    'DELETED',
  ];
  const anyMoment = fc.date({
    min: new Date('2025-12-01'),
    max: new Date('2026-10-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.constantFrom('com', 'it', 'eu'), anyMoment, anyMoment, (tld, a, b) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      const rank = (now: Date) => order.indexOf(statusOf(registered(tld), now));
      expect(rank(early)).toBeGreaterThanOrEqual(0);
      expect(rank(early)).toBeLessThanOrEqual(rank(late));
    }),
  );
});
