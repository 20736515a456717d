import { isTransition } from '@customer-area/shared/transitions';
import { mayWrite, transitions } from './ticket';

describe('a ticket', () => {
  const closedAt = new Date('2026-03-01T10:00:00Z');
  it.each([
    ['OPEN', null, '2030-01-01T00:00:00Z', true],
    ['ANSWERED', null, '2030-01-01T00:00:00Z', true],
    ['CLOSED', closedAt, '2026-03-15T09:59:59.999Z', true],
    ['CLOSED', closedAt, '2026-03-15T10:00:00Z', false],
  ] as const)('that is %s since %s can be written to at %s: %s', (status, closed, now, expected) => {
    expect(mayWrite({ status, closedAt: closed }, new Date(now))).toBe(expected);
  });

  it.each([
    ['OPEN', 'CLOSED', true],
    ['ANSWERED', 'OPEN', true],
    ['CLOSED', 'OPEN', true],
    ['CLOSED', 'ANSWERED', false],
    ['OPEN', 'OPEN', false],
  ] as const)('moves from %s to %s: %s', (from, to, expected) => {
    expect(isTransition(transitions, from, to)).toBe(expected);
  });
});
