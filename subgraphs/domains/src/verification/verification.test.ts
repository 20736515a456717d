import { addDays } from '@customer-area/shared/clock';
import { seededPolicy, seededRules } from '../testing/seeded-rules';
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
    expect(verificationTerms(seededRules(), NOW)).toEqual({
      policyVersions: ['com', 'net', 'org', 'info', 'biz', 'online', 'shop'].map(
        (tld) => seededPolicy(tld).version,
      ),
      dueAt: addDays(NOW, 15),
    });
  });

  it('are none while nothing that asks is on sale', () => {
    expect(verificationTerms(seededRules(), new Date('2013-01-01'))).toBeNull();
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

  it('lead to a confirmation from everywhere, and from it only to another question', () => {
    for (const from of [null, 'PENDING', 'SUSPENDED', 'SUPERSEDED'] as const)
      expect(mayMove(from, 'VERIFIED')).toBe(true);
    expect(states.filter((to) => mayMove('VERIFIED', to))).toEqual(['PENDING']);
  });

  it('free a suspended address only by a confirmation or by another address', () => {
    expect(transitions.SUSPENDED).toEqual(['VERIFIED', 'SUPERSEDED']);
  });
});

describe('what a domain shows', () => {
  const com = seededPolicy('com');
  const dotIt = seededPolicy('it');
  const domain = {
    state: 'REGISTERED',
    registeredAt: addDays(NOW, -100),
    heldSince: null,
    transferLockedUntil: null,
  } as const;
  const registrant = {
    state: 'PENDING',
    ...{ dueAt: asked.dueAt, verifiedAt: null },
    ...{ email: 'giulia.bianchi@example.it', sentAt: NOW, resends: 0, resendsSince: null },
  } as const;

  it('of its verification is nothing where nobody asks', () => {
    expect(verificationOf(domain, registrant, com)).toEqual({
      status: 'PENDING',
      deadline: asked.dueAt,
      verifiedAt: null,
      email: 'g…@example.it',
      sentAt: NOW,
      resendAfter: new Date('2026-03-01T10:05:00Z'),
      resends: 0,
    });
    expect(verificationOf(domain, registrant, dotIt)).toBeNull();
    expect(verificationOf({ ...domain, state: 'TRANSFERRED' }, registrant, com)).toBeNull();
    expect(verificationOf(domain, null, com)).toBeNull();
    expect(verificationOf(domain, { ...registrant, state: null }, com)).toBeNull();
    expect(verificationOf(domain, { ...registrant, state: 'SUPERSEDED' }, com)).toBeNull();
  });

  it('of a verified address is when, and no date that could still pass', () => {
    const verified = { ...registrant, state: 'VERIFIED', verifiedAt: NOW } as const;
    expect(verificationOf(domain, verified, com)).toMatchObject({
      status: 'VERIFIED',
      deadline: null,
      verifiedAt: NOW,
      resendAfter: null,
    });
  });

  it.each([
    ['60 days after a change', domain, com, 59.9, addDays(NOW, 60)],
    ['not longer', domain, com, 60, null],
    ['not under .it', domain, dotIt, 1, null],
    [
      'not when it was registered with the new data',
      { ...domain, registeredAt: addDays(NOW, 1) },
      com,
      2,
      null,
    ],
    ['not when it was taken over with the new data', { ...domain, heldSince: addDays(NOW, 1) }, com, 2, null],
    [
      'of a change after it was taken over',
      { ...domain, heldSince: addDays(NOW, -1) },
      com,
      2,
      addDays(NOW, 60),
    ],
    ['not once it is gone', { ...domain, state: 'TRANSFERRED' as const }, com, 1, null],
  ])('of the transfer lock: %s', (_, locked, policy, days, until) => {
    expect(transferLockedUntil(locked, { changedAt: NOW }, policy, addDays(NOW, days))).toEqual(until);
  });

  it('is the later one where the owner was changed too, whatever the rules say since', () => {
    const until = addDays(NOW, 40);
    const given = { ...domain, transferLockedUntil: until };
    expect(transferLockedUntil(given, null, dotIt, NOW)).toEqual(until);
    expect(transferLockedUntil(given, null, dotIt, until)).toBeNull();
    expect(transferLockedUntil(given, { changedAt: NOW }, com, NOW)).toEqual(addDays(NOW, 60));
    expect(transferLockedUntil(given, { changedAt: addDays(NOW, -50) }, com, NOW)).toEqual(until);
  });

  it('is no lock while nothing has changed', () => {
    expect(transferLockedUntil(domain, { changedAt: null }, com, NOW)).toBeNull();
    expect(transferLockedUntil(domain, null, com, NOW)).toBeNull();
  });
});
