import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { addYears, boundariesOf } from '../lifecycle';
import { statusOfRow } from '../portfolio';
import { seededPolicy } from '../testing/seeded-rules';
import { costOf, type TimelineFacts, timelineOf } from './timeline';

const EXPIRY = new Date('2026-12-31T10:00:00.000Z');
const LONG_BEFORE = addDays(EXPIRY, -200);

function registered(tld: string, changes: Partial<TimelineFacts> = {}): TimelineFacts {
  const { expiresAt: paidThrough, ...boundaries } = boundariesOf(EXPIRY, seededPolicy(tld));
  return {
    registryDeletedAt: null,
    state: 'REGISTERED',
    paidThrough,
    ...boundaries,
    registryExpiresAt: EXPIRY,
    renewingSince: null,
    nextChargeAt: null,
    suspendedAt: null,
    ...changes,
  };
}

/** As far as it is told at its registry. */
const letGoAsPlanned = (tld: string, changes: Partial<TimelineFacts> = {}) => {
  const facts = registered(tld, changes);
  return { ...facts, registryDeletedAt: facts.renewableUntil };
};

const events = (tld: string, facts = registered(tld), now = LONG_BEFORE) =>
  timelineOf(facts, seededPolicy(tld), now);
const days = (at: Date) => Math.round((at.getTime() - EXPIRY.getTime()) / 86_400_000);

describe('the timeline of a domain that nobody renews', () => {
  it.each([
    ['com', ['EXPIRED 0', 'LET_GO 30', 'RECOVERY_ENDS 60', 'RELEASED 65']],
    ['it', ['EXPIRED 0', 'LET_GO 14', 'RECOVERY_ENDS 44', 'RELEASED 49']],
    ['eu', ['EXPIRED 0', 'LET_GO 0', 'RELEASED 40']],
  ])('of a .%s is %j', (tld, expected) => {
    const [first, ...rest] = events(tld);
    expect(first?.event).toBe('EXPIRING');
    expect(rest.map(({ event, at }) => `${event} ${days(at)}`)).toEqual(expected);
  });

  it('begins now: what has happened is not in it', () => {
    expect(events('com', letGoAsPlanned('com'), addDays(EXPIRY, 40)).map(({ event }) => event)).toEqual([
      'RECOVERY_ENDS',
      'RELEASED',
    ]);
  });

  it.each(['com', 'it'])('of a .%s that should have been let go counts from now on', (tld) => {
    const now = addDays(EXPIRY, 100);
    const { redemptionDays, pendingDeleteDays } = seededPolicy(tld);
    expect(events(tld, registered(tld), now).map(({ event, at }) => [event, at])).toEqual([
      ['LET_GO', now],
      ['RECOVERY_ENDS', addDays(now, redemptionDays)],
      ['RELEASED', addDays(now, redemptionDays + pendingDeleteDays)],
    ]);
    expect(statusOfRow(registered(tld), now)).toBe('EXPIRED_RENEWABLE');
  });

  it('is empty while a paid renewal is being carried out, and for what is not registered', () => {
    expect(events('com', registered('com', { renewingSince: LONG_BEFORE }))).toEqual([]);
    expect(events('com', registered('com', { state: 'REGISTERING' }))).toEqual([]);
  });

  it('tells when a domain that renews itself is charged, at the price of a renewal', () => {
    const found = events('com', registered('com', { nextChargeAt: addDays(EXPIRY, -7) }));
    expect(found.map(({ event }) => event)).toEqual([
      'EXPIRING',
      'AUTO_RENEWAL',
      'EXPIRED',
      'LET_GO',
      'RECOVERY_ENDS',
      'RELEASED',
    ]);
    expect(found[1] && costOf(found[1], { renewal: 1_000, restore: 10_000 })).toBe(1_000);
  });

  it('tells when the registry renews a year that is paid', () => {
    const facts = registered('it', { registryExpiresAt: addYears(EXPIRY, -1) });
    expect(events('it', facts, addDays(EXPIRY, -400))[0]).toMatchObject({
      event: 'REGISTRY_RENEWS',
      at: addYears(EXPIRY, -1),
      remedy: null,
    });
  });

  it.each([
    ['com', 'EXPIRED', 1_000],
    ['com', 'LET_GO', 11_000],
    ['com', 'RECOVERY_ENDS', null],
    ['it', 'LET_GO', 1_000],
    ['eu', 'RELEASED', null],
  ])('of a .%s: after %s keeping it costs %s cents', (tld, event, cents) => {
    const found = events(tld).find((one) => one.event === event);
    expect(found && costOf(found, { renewal: 1_000, restore: 10_000 })).toBe(cents);
  });

  it('is what happens: the status of any moment is that of the latest event', () => {
    const anyDay = fc.integer({ min: -150, max: 120 });
    const suspended = fc.boolean();
    fc.assert(
      fc.property(fc.constantFrom('com', 'it', 'eu'), anyDay, suspended, (tld, day, isSuspended) => {
        const facts = registered(tld, { suspendedAt: isSuspended ? LONG_BEFORE : null });
        const now = addDays(EXPIRY, day);
        const past = events(tld, facts).filter(({ at, status }) => at <= now && status !== null);
        const before = isSuspended ? 'SUSPENDED' : 'ACTIVE';
        const atThatTime = letGoAsPlanned(tld, facts);
        expect(statusOfRow(atThatTime, now)).toBe(past.at(-1)?.status ?? before);
      }),
    );
  });
});
