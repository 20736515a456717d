import { createLogger } from '@customer-area/shared/logging';
import { memoryCounters } from '@customer-area/shared/rate-limits';
import { ALLOWANCES } from './allowances';
import { RateLimits } from './rate-limits';

const { address, subject, everywhere, addressDuringFlood } = ALLOWANCES.password;
const addressNumber = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

describe('limits', () => {
  let limits: RateLimits;
  beforeEach(() => {
    limits = new RateLimits(memoryCounters(), createLogger('limits', 'silent'));
  });
  /** How many of these tries were let through; the others must have been refused as too many. */
  const allowed = async (tries: { ip: string; subject?: string }[]) => {
    const outcomes = await Promise.allSettled(tries.map((by) => limits.attempt('password', by)));
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason.extensions).toEqual({
          code: 'RATE_LIMITED',
          retryAfterSeconds: expect.any(Number),
        });
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it('let one address try so often and no more, although all tries come at once', async () => {
    const tries = Array.from({ length: 200 }, (_, n) => ({ ip: '203.0.113.7', subject: `login ${n}` }));
    expect(await allowed(tries)).toBe(address.points);
    expect(await allowed([{ ip: '203.0.113.8' }])).toBe(1);
  });

  it('take the addresses of one IPv6 subscriber for one', async () => {
    const tries = Array.from({ length: 200 }, (_, n) => ({ ip: `2001:db8:0:1::${n.toString(16)}` }));
    expect(await allowed(tries)).toBe(address.points);
  });

  it('let one login be tried so often, wherever from', async () => {
    const tries = Array.from({ length: 100 }, (_, n) => ({ ip: addressNumber(n), subject: 'one login' }));
    expect(await allowed(tries)).toBe(subject.points);
    expect(await allowed([{ ip: addressNumber(1), subject: 'another login' }])).toBe(1);
  });

  it('do not count what was given back', async () => {
    for (let n = 0; n < address.points * 2; n++) {
      const attempt = await limits.attempt('password', { ip: '203.0.113.7', subject: 'one login' });
      await attempt.giveBack();
    }
    expect(await allowed([{ ip: '203.0.113.7', subject: 'one login' }])).toBe(1);
  });

  it('hold each address shorter once there are too many tries from everywhere, and shut nobody out', async () => {
    const spraying = Array.from({ length: everywhere.points }, (_, n) => ({
      ip: addressNumber(n),
      subject: `login ${n}`,
    }));
    expect(await allowed(spraying)).toBe(everywhere.points);
    const customer = Array.from({ length: 20 }, () => ({ ip: '203.0.113.7', subject: 'one login' }));
    expect(await allowed(customer)).toBe(addressDuringFlood);
  });

  it('do not let one address alone count as a flood', async () => {
    const flood = Array.from({ length: everywhere.points + 100 }, () => ({ ip: '203.0.113.7' }));
    expect(await allowed(flood)).toBe(address.points);
    const other = Array.from({ length: addressDuringFlood + 1 }, () => ({ ip: '203.0.113.8' }));
    expect(await allowed(other)).toBe(addressDuringFlood + 1);
  });

  it('count each act for itself', async () => {
    await allowed(Array.from({ length: 200 }, () => ({ ip: '203.0.113.7' })));
    await expect(limits.attempt('recovery', { ip: '203.0.113.7' })).resolves.toBeDefined();
  });
});
