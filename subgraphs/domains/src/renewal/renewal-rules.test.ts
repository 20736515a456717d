import fc from 'fast-check';
import { addYears, boundariesOf, type DomainState, type DomainStatus, statusOf } from '../lifecycle';
import { seededPolicy as policy } from '../testing/seeded-rules';
import {
  evaluateRenewal,
  evaluateRenewalTerm,
  paidThroughAfterRenewal,
  type RenewalFacts,
  type RenewalRefusalCode,
} from './renewal-rules';

const PAID_THROUGH = new Date('2026-06-30T10:00:00.000Z');
const MONTHS_BEFORE_EXPIRY = new Date('2026-03-01T00:00:00.000Z');

const registered: RenewalFacts = {
  state: 'REGISTERED',
  paidThrough: PAID_THROUGH,
  lastRenewedAt: null,
  renewalInProgress: false,
  renewsItself: false,
  deletion: null,
};

/** Let go at its registry when that was planned. */
const unpaid = (tld: string): RenewalFacts => ({
  ...registered,
  deletion: boundariesOf(PAID_THROUGH, policy(tld)),
});

const anyMoment = fc.date({ min: new Date('2023-01-01'), max: new Date('2033-01-01'), noInvalidDate: true });
const anyState = fc.constantFrom<DomainState>(
  'REQUESTED',
  'REGISTERING',
  'REGISTERED',
  'REQUEST_FAILED',
  'WITHDRAWN',
  'TRANSFERRED',
  'DELETED',
);
const anyFacts: fc.Arbitrary<RenewalFacts> = fc.record({
  state: fc.oneof({ weight: 3, arbitrary: fc.constant<DomainState>('REGISTERED') }, anyState),
  paidThrough: fc.option(anyMoment),
  lastRenewedAt: fc.option(anyMoment),
  renewalInProgress: fc.boolean(),
  renewsItself: fc.boolean(),
  deletion: fc.option(
    fc.constantFrom('com', 'it', 'eu').map((tld) => boundariesOf(PAID_THROUGH, policy(tld))),
  ),
});
const anyPolicy = fc.constantFrom('com', 'it', 'eu').map(policy);

describe('renewing by hand', () => {
  test('refuses a domain that is paid through no date as NOT_REGISTERED', () => {
    const unpaid = { ...registered, paidThrough: null };
    const refused = { allowed: false, code: 'NOT_REGISTERED', opensAt: null };
    expect(evaluateRenewal(unpaid, policy('it'), MONTHS_BEFORE_EXPIRY)).toEqual(refused);
    expect(evaluateRenewalTerm(unpaid, policy('it'), 1, MONTHS_BEFORE_EXPIRY)).toEqual(refused);
  });

  test.each<[DomainState, RenewalRefusalCode]>([
    ['REQUESTED', 'NOT_REGISTERED'],
    ['REGISTERING', 'NOT_REGISTERED'],
    ['REQUEST_FAILED', 'NOT_REGISTERED'],
    ['WITHDRAWN', 'NOT_REGISTERED'],
    ['TRANSFERRED', 'TRANSFERRED_AWAY'],
    ['DELETED', 'DELETED'],
  ])('refuses a domain in state %s as %s', (state, code) => {
    expect(evaluateRenewal({ ...registered, state }, policy('com'), MONTHS_BEFORE_EXPIRY)).toEqual({
      allowed: false,
      code,
      opensAt: null,
    });
  });

  test.each<[string, string, 'allowed' | 'late' | RenewalRefusalCode]>([
    ['com', '2025-07-01T00:00:00.000Z', 'allowed'],
    ['com', '2026-06-15T09:59:59.999Z', 'allowed'],
    ['com', '2026-06-15T10:00:00.000Z', 'late'],
    ['com', '2026-06-30T10:00:00.000Z', 'late'],
    ['com', '2026-07-30T09:59:59.999Z', 'late'],
    ['com', '2026-07-30T10:00:00.000Z', 'REDEMPTION_ONLY'],
    ['com', '2026-08-29T09:59:59.999Z', 'REDEMPTION_ONLY'],
    ['com', '2026-08-29T10:00:00.000Z', 'PENDING_DELETE'],
    ['com', '2026-09-03T10:00:00.000Z', 'DELETED'],
    ['it', '2026-07-15T09:59:59.999Z', 'late'],
    ['it', '2026-07-15T10:00:00.000Z', 'late'],
    ['it', '2026-08-13T09:59:59.999Z', 'late'],
    ['it', '2026-08-13T10:00:00.000Z', 'PENDING_DELETE'],
    ['it', '2026-08-19T10:00:00.000Z', 'DELETED'],
    ['eu', '2026-06-30T10:00:00.000Z', 'late'],
    ['eu', '2026-08-09T09:59:59.999Z', 'late'],
    ['eu', '2026-08-09T10:00:00.000Z', 'DELETED'],
  ])('a .%s paid through 30 June 2026, at %s: %s', (tld, now, expected) => {
    const evaluation = evaluateRenewal(unpaid(tld), policy(tld), new Date(now));
    if (expected === 'allowed') expect(evaluation).toEqual({ allowed: true, warnings: [] });
    else if (expected === 'late') expect(evaluation).toEqual({ allowed: true, warnings: ['LATE_RENEWAL'] });
    else expect(evaluation).toEqual({ allowed: false, code: expected, opensAt: null });
  });

  test('refuses while a renewal is in progress, whoever started it', () => {
    const facts = { ...registered, renewalInProgress: true };
    expect(evaluateRenewal(facts, policy('it'), MONTHS_BEFORE_EXPIRY)).toMatchObject({
      code: 'RENEWAL_IN_PROGRESS',
    });
  });

  test('refuses while the registry is told of another owner', () => {
    const facts = { ...registered, ownerChanging: true };
    expect(evaluateRenewal(facts, policy('it'), MONTHS_BEFORE_EXPIRY)).toMatchObject({
      code: 'OWNER_CHANGING',
    });
  });

  test('refuses a domain that renews itself, up to its expiry, after which nothing is charged by itself', () => {
    const facts = { ...registered, renewsItself: true };
    const at = (now: Date) => evaluateRenewal(facts, policy('it'), now);
    expect(at(MONTHS_BEFORE_EXPIRY)).toEqual({ allowed: false, code: 'AUTO_RENEW_ON', opensAt: null });
    expect(at(new Date(PAID_THROUGH.getTime() - 1))).toMatchObject({ code: 'AUTO_RENEW_ON' });
    expect(at(PAID_THROUGH)).toMatchObject({ allowed: true });
  });

  test('names the open order of a domain that renews itself: that one can be paid', () => {
    const facts = { ...registered, renewsItself: true, renewalInProgress: true };
    expect(evaluateRenewal(facts, policy('it'), MONTHS_BEFORE_EXPIRY)).toMatchObject({
      code: 'RENEWAL_IN_PROGRESS',
    });
  });

  test('refuses for 7 days after the last renewal and says until when', () => {
    const facts = { ...registered, lastRenewedAt: new Date('2026-02-25T08:00:00.000Z') };
    const opensAt = new Date('2026-03-04T08:00:00.000Z');
    expect(evaluateRenewal(facts, policy('com'), new Date('2026-03-04T07:59:59.999Z'))).toEqual({
      allowed: false,
      code: 'RENEWED_RECENTLY',
      opensAt,
    });
    expect(evaluateRenewal(facts, policy('com'), opensAt)).toEqual({ allowed: true, warnings: [] });
  });

  test('refuses while more than one further year is paid and says until when', () => {
    const opensAt = new Date('2025-06-30T10:00:00.000Z');
    expect(evaluateRenewal(registered, policy('com'), new Date('2025-06-29T09:59:59.999Z'))).toEqual({
      allowed: false,
      code: 'YEARS_ALREADY_PAID',
      opensAt,
    });
    expect(evaluateRenewal(registered, policy('com'), new Date('2025-06-29T10:00:00.000Z'))).toMatchObject({
      allowed: true,
    });
    expect(evaluateRenewal(registered, policy('com'), opensAt)).toMatchObject({ allowed: true });
  });

  test('a domain just renewed for two years opens when both reasons are gone', () => {
    const facts = { ...registered, lastRenewedAt: new Date('2024-06-01T00:00:00.000Z') };
    expect(evaluateRenewal(facts, policy('com'), new Date('2024-06-02T00:00:00.000Z'))).toEqual({
      allowed: false,
      code: 'RENEWED_RECENTLY',
      opensAt: new Date('2025-06-30T10:00:00.000Z'),
    });
  });

  test('the date announced keeps its promise: waiting is no longer the reason then', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, anyMoment, (facts, tldPolicy, now) => {
        const evaluation = evaluateRenewal(facts, tldPolicy, now);
        if (evaluation.allowed || evaluation.opensAt === null) return;
        expect(evaluation.opensAt.getTime()).toBeGreaterThan(now.getTime());
        const then = evaluateRenewal(facts, tldPolicy, evaluation.opensAt);
        if (!then.allowed) expect(['RENEWED_RECENTLY', 'YEARS_ALREADY_PAID']).not.toContain(then.code);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('what the status says and what can be renewed agree at every moment', () => {
  const recoverable: Record<string, DomainStatus[]> = {
    com: ['ACTIVE', 'EXPIRING', 'EXPIRED_RENEWABLE'],
    it: ['ACTIVE', 'EXPIRING', 'EXPIRED_RENEWABLE', 'REDEMPTION'],
    eu: ['ACTIVE', 'EXPIRING', 'REDEMPTION'],
  };
  const withinAYearOfExpiry = fc.date({
    min: new Date('2025-07-01'),
    max: new Date('2026-12-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.constantFrom('com', 'it', 'eu'), withinAYearOfExpiry, (tld, now) => {
      const boundaries = boundariesOf(PAID_THROUGH, policy(tld));
      const status = statusOf({ ...registered, suspendedAt: null, boundaries }, now);
      expect(evaluateRenewal(unpaid(tld), policy(tld), now).allowed).toBe(recoverable[tld]?.includes(status));
    }),
    { numRuns: 500 },
  );
});

describe('renewing for a number of years', () => {
  test.each([1, 2, 3, 4, 5])('%i year(s) count from the old expiry', (years) => {
    expect(evaluateRenewalTerm(registered, policy('com'), years, MONTHS_BEFORE_EXPIRY)).toEqual({
      allowed: true,
      warnings: [],
      paidThrough: new Date(`${2026 + years}-06-30T10:00:00.000Z`),
    });
  });

  test('counts from the old expiry also when it comes late', () => {
    expect(evaluateRenewalTerm(registered, policy('it'), 1, new Date('2026-08-01T00:00:00.000Z'))).toEqual({
      allowed: true,
      warnings: ['LATE_RENEWAL'],
      paidThrough: new Date('2027-06-30T10:00:00.000Z'),
    });
  });

  test.each([0, -1, 6, 10, 1.5, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %p years',
    (years) => {
      expect(evaluateRenewalTerm(registered, policy('com'), years, MONTHS_BEFORE_EXPIRY)).toEqual({
        allowed: false,
        code: 'TERM_NOT_OFFERED',
        opensAt: null,
      });
    },
  );

  test('a refusal of the domain comes before one of the term', () => {
    expect(
      evaluateRenewalTerm(
        { ...registered, renewalInProgress: true },
        policy('com'),
        99,
        MONTHS_BEFORE_EXPIRY,
      ),
    ).toMatchObject({ code: 'RENEWAL_IN_PROGRESS' });
  });

  test('refuses a total beyond what the registry allows, counted from today', () => {
    const short = { ...policy('com'), maxTotalYears: 3 };
    const now = new Date('2026-06-30T10:00:00.000Z');
    expect(evaluateRenewalTerm(registered, short, 3, now)).toMatchObject({ allowed: true });
    expect(evaluateRenewalTerm(registered, short, 4, now)).toMatchObject({ code: 'TOTAL_TERM_TOO_LONG' });
    expect(evaluateRenewalTerm(registered, short, 3, new Date(now.getTime() - 1))).toMatchObject({
      code: 'TOTAL_TERM_TOO_LONG',
    });
  });

  test('what is shown and what is accepted agree: a term is refused for the domain exactly when the domain is', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyPolicy,
        fc.integer({ min: -2, max: 12 }),
        anyMoment,
        (facts, tldPolicy, years, now) => {
          const shown = evaluateRenewal(facts, tldPolicy, now);
          const accepted = evaluateRenewalTerm(facts, tldPolicy, years, now);
          if (!shown.allowed) return expect(accepted).toEqual(shown);
          if (accepted.allowed) return expect(accepted.warnings).toEqual(shown.warnings);
          expect(['TERM_NOT_OFFERED', 'TOTAL_TERM_TOO_LONG']).toContain(accepted.code);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('whatever is accepted adds exactly the years asked for and stays within the maximum', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyPolicy,
        fc.integer({ min: 1, max: 5 }),
        anyMoment,
        (facts, tldPolicy, years, now) => {
          const evaluation = evaluateRenewalTerm(facts, tldPolicy, years, now);
          if (!evaluation.allowed || facts.paidThrough === null) return;
          expect(evaluation.paidThrough).toEqual(paidThroughAfterRenewal(facts.paidThrough, years));
          expect(evaluation.paidThrough.getUTCFullYear() - facts.paidThrough.getUTCFullYear()).toBe(years);
          expect(evaluation.paidThrough.getTime()).toBeLessThanOrEqual(
            addYears(now, tldPolicy.maxTotalYears).getTime(),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
