import { claimability, claimableUntil, forgottenAt } from './unclaimed-order';

const placedAt = new Date('2026-03-28T12:00:00Z');
const expiresAt = claimableUntil(placedAt);
const before = new Date(expiresAt.getTime() - 1);

describe('an order that nobody has claimed', () => {
  it('can be claimed for 24 hours, whatever the clocks of Italy do meanwhile', () => {
    expect(expiresAt).toEqual(new Date('2026-03-29T12:00:00Z'));
  });

  it('is forgotten 30 days after that', () => {
    expect(forgottenAt(expiresAt)).toEqual(new Date('2026-04-28T12:00:00Z'));
  });

  it.each([
    ['is claimable to its last moment', { state: 'OPEN' as const, expiresAt }, before, 'claimable'],
    ['has expired then, before the job came', { state: 'OPEN' as const, expiresAt }, expiresAt, 'expired'],
    ['has expired once the job came', { state: 'EXPIRED' as const, expiresAt }, before, 'expired'],
    ['is claimed once', { state: 'CLAIMED' as const, expiresAt }, before, 'claimed'],
    ['stays claimed', { state: 'CLAIMED' as const, expiresAt }, expiresAt, 'claimed'],
    ['may never have been', null, before, 'unknown'],
  ])('%s', (_, order, now, told) => {
    expect(claimability(order, now)).toBe(told);
  });
});
