import { addDays } from '@customer-area/shared/clock';
import { transferLockedUntil, verificationOf } from './domain-verification';
import {
  daysUntil,
  mayMove,
  reminderDue,
  transitions,
  type VerificationState,
  verificationTerms,
} from './verification';

const NOW = new Date('2026-03-01T10:00:00Z');
const asked = { askedAt: NOW, dueAt: addDays(NOW, 15) };

describe('the terms of a verification', () => {
  it('are those of the extensions that ask: gTLDs, within 15 days', () => {
    expect(verificationTerms(NOW)).toEqual({
      tlds: ['com', 'net', 'org', 'info', 'biz', 'online', 'shop'],
      dueAt: addDays(NOW, 15),
    });
  });

  it('are none while nothing that asks is on sale', () => {
    expect(verificationTerms(new Date('2013-01-01'))).toBeNull();
  });
});

describe('a reminder', () => {
  it.each([
    [0, null],
    [6.99, null],
    [7, 7],
    [13.99, 7],
    [14, 14],
    [14.99, 14],
    [15, null],
    [99, null],
  ])('%d days after the question is that of day %s', (days, reminder) => {
    expect(reminderDue(asked, addDays(NOW, days))).toBe(reminder);
  });

  it.each([
    [15, 15],
    [14.5, 15],
    [0.1, 1],
    [0, 0],
  ])('%d days before the end says %i days are left', (days, left) => {
    expect(daysUntil(addDays(NOW, days), NOW)).toBe(left);
  });
});

describe('the transitions of a verification', () => {
  const states: VerificationState[] = ['PENDING', 'SUSPENDED', 'VERIFIED', 'SUPERSEDED'];

  it('lead to a confirmation from everywhere, and nowhere from it', () => {
    for (const from of [null, 'PENDING', 'SUSPENDED', 'SUPERSEDED'] as const)
      expect(mayMove(from, 'VERIFIED')).toBe(true);
    for (const to of states) expect(mayMove('VERIFIED', to)).toBe(false);
  });

  it('free a suspended address only by a confirmation or by another address', () => {
    expect(transitions.SUSPENDED).toEqual(['VERIFIED', 'SUPERSEDED']);
  });
});

describe('what a domain shows', () => {
  const com = { tld: 'com', state: 'REGISTERED', registeredAt: addDays(NOW, -100) } as const;
  const registrant = { changedAt: NOW, state: 'PENDING', dueAt: asked.dueAt, verifiedAt: null } as const;

  it('of its verification is nothing where nobody asks', () => {
    expect(verificationOf(com, registrant, NOW)).toEqual({
      status: 'PENDING',
      dueAt: asked.dueAt,
      verifiedAt: null,
    });
    expect(verificationOf({ ...com, tld: 'it' }, registrant, NOW)).toBeNull();
    expect(verificationOf({ ...com, state: 'TRANSFERRED' }, registrant, NOW)).toBeNull();
    expect(verificationOf(com, null, NOW)).toBeNull();
    expect(verificationOf(com, { ...registrant, state: null }, NOW)).toBeNull();
    expect(verificationOf(com, { ...registrant, state: 'SUPERSEDED' }, NOW)).toBeNull();
  });

  it('of a verified address is when, and no date that could still pass', () => {
    const verified = { ...registrant, state: 'VERIFIED', verifiedAt: NOW } as const;
    expect(verificationOf(com, verified, NOW)).toEqual({ status: 'VERIFIED', dueAt: null, verifiedAt: NOW });
  });

  it.each([
    ['60 days after a change', com, 59.9, addDays(NOW, 60)],
    ['not longer', com, 60, null],
    ['not under .it', { ...com, tld: 'it' }, 1, null],
    ['not when it was registered with the new data', { ...com, registeredAt: addDays(NOW, 1) }, 2, null],
    ['not once it is gone', { ...com, state: 'TRANSFERRED' as const }, 1, null],
  ])('of the transfer lock: %s', (_, domain, days, until) => {
    expect(transferLockedUntil(domain, { changedAt: NOW }, addDays(NOW, days))).toEqual(until);
  });

  it('is no lock while nothing has changed', () => {
    expect(transferLockedUntil(com, { changedAt: null }, NOW)).toBeNull();
    expect(transferLockedUntil(com, null, NOW)).toBeNull();
  });
});
