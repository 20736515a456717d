import { isTransition } from '@customer-area/shared/transitions';
import { transitions } from './ticket.transitions';

describe('a ticket', () => {
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
