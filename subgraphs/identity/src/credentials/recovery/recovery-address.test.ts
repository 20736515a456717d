import { addDays } from '@customer-area/shared/clock';
import { recoveryAddress } from './recovery-address';

const NOW = new Date('2026-03-10T10:00:00Z');
const confirmed = { email: 'new@example.it', emailVerifiedAt: NOW };
const unconfirmed = { email: 'new@example.it', emailVerifiedAt: null };
const before = (daysAgo: number, email = 'old@example.it') => ({ email, replacedAt: addDays(NOW, -daysAgo) });

describe('the address that links of a recovery go to', () => {
  it.each([
    ['a confirmed one that nothing was replaced for', confirmed, null, false, 'new@example.it'],
    ['an unconfirmed one', unconfirmed, null, false, null],
    ['an unconfirmed one in place of a confirmed one', unconfirmed, before(1), false, 'old@example.it'],
    ['an unconfirmed one that was confirmed before', unconfirmed, before(1, 'New@example.it'), false, null],
    ['a confirmed one in place of a confirmed one', confirmed, before(1), false, 'new@example.it'],
    ['the same, stopped', confirmed, before(1), true, null],
  ])('for %s', (_, profile, former, isStopped, email) => {
    expect(recoveryAddress(profile, former, isStopped, NOW)?.email ?? null).toBe(email);
  });

  it.each([
    [1, addDays(NOW, 1)],
    [6.5, addDays(NOW, 0.5)],
  ])('lets a link wait a day, and no longer than the week: replaced %d days ago', (daysAgo, usableFrom) => {
    expect(recoveryAddress(confirmed, before(daysAgo), false, NOW)).toEqual({
      email: 'new@example.it',
      usableFrom,
      stoppableBy: { email: 'old@example.it', until: addDays(NOW, 7 - daysAgo) },
    });
  });

  it('lets nothing wait when the one before the week is in use again', () => {
    expect(recoveryAddress(confirmed, before(1, 'NEW@example.it'), false, NOW)).toEqual({
      email: 'new@example.it',
      usableFrom: null,
      stoppableBy: null,
    });
  });
});
