import { createLogger } from '@customer-area/shared/logging';
import { createCounters } from '@customer-area/shared/rate-limits';
import { eventually } from '../../../../test/harness/operations';
import { describeWith } from '../../../../test/harness/outside-tool';
import { type RedisUnderTest, redisServer } from '../../../../test/harness/redis';
import { ALLOWANCES } from './allowances';
import { RateLimits } from './rate-limits';

const { points } = ALLOWANCES.password.address;
describeWith('redis-server', 'limits in Redis', () => {
  let redis: RedisUnderTest;
  let one: RateLimits;
  let other: RateLimits;
  beforeEach(async () => {
    redis = await redisServer();
    const process = () => {
      const logger = createLogger('limits', 'silent');
      return new RateLimits(createCounters({ service: 'identity', redisUrl: redis.url, logger }), logger);
    };
    [one, other] = [process(), process()];
    // A process that has just started counts for itself until it is connected.
    await eventually(async () => {
      const before = await sharedTries();
      return before === points;
    });
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await redis.stop();
  });

  const tries = async (limits: RateLimits, count: number, ip: string) => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: count }, () => limits.attempt('password', { ip })),
    );
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason.extensions).toEqual({
          code: 'RATE_LIMITED',
          retryAfterSeconds: expect.any(Number),
        });
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };
  let address = 0;
  /** How many tries two processes let one address have between them. */
  const sharedTries = async () => {
    const ip = `203.0.113.${++address}`;
    const [here, there] = await Promise.all([tries(one, points, ip), tries(other, points, ip)]);
    return here + there;
  };

  /** Each look with an address of its own: what Redis does not answer in a quarter of a second, a process counts for itself. */
  const isSeen = (look: (ip: string) => Promise<number>, wanted: number) =>
    eventually(async () => (await look(`198.51.100.${++address}`)) === wanted);

  it('are shared by all processes, although tries come at both at once', async () => {
    await eventually(async () => (await sharedTries()) === points);
  });

  it('give back what was a good try', async () => {
    await isSeen(async (ip) => {
      for (let n = 0; n < points; n++) {
        const attempt = await one.attempt('password', { ip });
        await attempt.giveBack();
      }
      return tries(other, points + 1, ip);
    }, points);
  });

  it('keep no username in Redis', async () => {
    await one.attempt('password', { ip: '198.51.100.2', subject: '1234567@aruba.it' });
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    client.disconnect();
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.join()).not.toContain('1234567');
  });

  it('are counted by each process for itself while Redis is away, and shared again once it is back', async () => {
    await redis.kill();
    expect(await sharedTries()).toBe(2 * points);
    await redis.start();
    await eventually(async () => (await sharedTries()) === points);
  });
});
