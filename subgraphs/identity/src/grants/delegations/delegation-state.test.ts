import { stateAt, transitions } from './delegation-state';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const dates = { invitationExpiresAt: day(8), until: day(20) };

describe('how a delegation stands', () => {
  it.each([
    ['INVITED', day(7), 'INVITED'],
    ['INVITED', new Date(day(8).getTime() - 1), 'INVITED'],
    ['INVITED', day(8), 'EXPIRED'],
    ['INVITED', day(21), 'EXPIRED'],
    ['ACTIVE', day(8), 'ACTIVE'],
    ['ACTIVE', new Date(day(20).getTime() - 1), 'ACTIVE'],
    ['ACTIVE', day(20), 'ENDED'],
    ['REVOKED', day(21), 'REVOKED'],
    ['ENDED', day(1), 'ENDED'],
  ] as const)('%s at %p is %s', (state, now, shown) => {
    expect(stateAt({ state, ...dates }, now)).toBe(shown);
  });

  it('does not begin again once it has ended', () => {
    expect([transitions.REVOKED, transitions.ENDED]).toEqual([[], []]);
    expect(Object.values(transitions).flat()).not.toContain('INVITED');
  });
});
