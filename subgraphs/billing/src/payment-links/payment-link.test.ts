import { OrderStatus } from '../orders';
import { endOfLink, hashOfLink, newLinkToken, statusOf } from './payment-link';

const now = new Date('2026-03-01T10:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
const waiting = { status: OrderStatus.AWAITING_PAYMENT, payingAttemptId: null, expiresAt: day(20) };

describe('a pay link', () => {
  it('holds 256 random bits, of which a hash is kept', () => {
    const [one, other] = [newLinkToken(), newLinkToken()];
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(one).not.toBe(other);
    expect(hashOfLink(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [30, 14],
    [3, 3],
  ])('of an order that expires in %d days ends in %d', (orderDays, linkDays) => {
    expect(endOfLink([{ expiresAt: day(orderDays) }], now)).toEqual(day(linkDays));
  });

  it.each([
    [waiting, 'OPEN'],
    [{ ...waiting, payingAttemptId: 'pay_1' }, 'VERIFYING'],
    [{ ...waiting, expiresAt: now }, 'EXPIRED'],
    [{ ...waiting, status: OrderStatus.EXPIRED }, 'EXPIRED'],
    [{ ...waiting, status: OrderStatus.CANCELLED }, 'CANCELLED'],
    [{ ...waiting, status: OrderStatus.PAID }, 'PAID'],
    [{ ...waiting, status: OrderStatus.IN_PROGRESS }, 'PAID'],
    [{ ...waiting, status: OrderStatus.FAILED }, 'PAID'],
  ])('answers as what its order is: %j is %s', (order, status) => {
    expect(statusOf([order], now)).toBe(status);
  });
});
