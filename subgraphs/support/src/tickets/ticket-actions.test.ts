import {
  MAX_MESSAGES,
  refusalToClose,
  refusalToRate,
  refusalToReopen,
  refusalToReply,
  reopenableUntil,
  type TicketFacts,
} from './ticket-actions';

const closedAt = new Date('2026-03-01T10:00:00Z');
const IN_TIME = new Date('2026-03-15T09:59:59.999Z');
const TOO_LATE = new Date('2026-03-15T10:00:00Z');
const open: TicketFacts = {
  status: 'OPEN',
  closedAt: null,
  ratedAt: null,
  messageCount: 1,
  mergedInto: null,
};
const answered: TicketFacts = { ...open, status: 'ANSWERED' };
const closed: TicketFacts = { ...open, status: 'CLOSED', closedAt };

describe('what can be done with a ticket', () => {
  it.each([
    ['open', open, TOO_LATE, null],
    ['answered', answered, TOO_LATE, null],
    ['closed for less than 14 days', closed, IN_TIME, null],
    ['closed for 14 days', closed, TOO_LATE, 'TICKET_CLOSED_FOR_GOOD'],
    ['full', { ...open, messageCount: MAX_MESSAGES }, IN_TIME, 'TICKET_FULL'],
    ['joined with another one', { ...closed, mergedInto: 'tkt_other' }, IN_TIME, 'TICKET_MERGED'],
    ['one message from full', { ...open, messageCount: MAX_MESSAGES - 1 }, IN_TIME, null],
  ] as const)('one that is %s can be written to: %#', (_, ticket, now, refusal) => {
    expect(refusalToReply(ticket, now)).toBe(refusal);
  });

  it.each([
    ['open', open, null],
    ['answered', answered, null],
    ['closed', closed, 'TICKET_CLOSED'],
  ] as const)('one that is %s can be closed: %#', (_, ticket, refusal) => {
    expect(refusalToClose(ticket)).toBe(refusal);
  });

  it.each([
    ['open', open, IN_TIME, 'TICKET_NOT_CLOSED'],
    ['answered', answered, IN_TIME, 'TICKET_NOT_CLOSED'],
    ['closed for less than 14 days', closed, IN_TIME, null],
    ['closed for 14 days', closed, TOO_LATE, 'TICKET_CLOSED_FOR_GOOD'],
    ['joined with another one', { ...closed, mergedInto: 'tkt_other' }, IN_TIME, 'TICKET_MERGED'],
  ] as const)('one that is %s can be reopened: %#', (_, ticket, now, refusal) => {
    expect(refusalToReopen(ticket, now)).toBe(refusal);
  });

  it.each([
    ['open', open, 'TICKET_NOT_CLOSED'],
    ['closed', closed, null],
    ['joined with another one', { ...closed, mergedInto: 'tkt_other' }, 'TICKET_MERGED'],
    ['closed and rated', { ...closed, ratedAt: IN_TIME }, 'TICKET_RATED'],
  ] as const)('one that is %s can be rated: %#', (_, ticket, refusal) => {
    expect(refusalToRate(ticket)).toBe(refusal);
  });

  it('is possible until a moment that is told while it is closed', () => {
    expect([reopenableUntil(closed), reopenableUntil(open)]).toEqual([TOO_LATE, null]);
  });
});
