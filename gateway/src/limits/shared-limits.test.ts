import { eventually } from '../../../test/harness/operations';
import { describeWith } from '../../../test/harness/outside-tool';
import { type RedisUnderTest, redisServer } from '../../../test/harness/redis';
import { startGateway, type TestGateway } from '../testing/start-gateway';

const LIMIT = 10;
/** What strangers of one network may spend in a minute; each of the queries below costs 100. */
const COST = 1_000;

const COSTS_100 = '{ houses(owners: ["1"]) { street } }';

describeWith('redis-server', 'two gateways with one Redis', () => {
  let redis: RedisUnderTest;
  let one: TestGateway;
  let other: TestGateway;
  beforeAll(async () => {
    redis = await redisServer();
    const env = {
      REDIS_URL: redis.url,
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: String(LIMIT),
      RATE_LIMIT_COST_NETWORK_PER_MINUTE: String(COST),
      TRUST_PROXY: '1',
    };
    [one, other] = await Promise.all([startGateway('in process', env), startGateway('in process', env)]);
    // A gateway that has just started counts for itself until it is connected.
    await eventually(async () => (await allowedTogether()) === LIMIT);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await redis.stop();
  });

  /** How many of these mutations one gateway executed; the others must have been refused as too many. */
  const allowed = async (gateway: TestGateway, count: number, ip: string) => {
    const answers = await Promise.all(
      Array.from({ length: count }, () => gateway.query('mutation { send }', {}, { 'x-forwarded-for': ip })),
    );
    for (const { status } of answers) expect([200, 429]).toContain(status);
    return answers.filter(({ status }) => status === 200).length;
  };
  let address = 0;
  /** How many mutations the two allow one address between them. */
  const allowedTogether = async () => {
    const ip = `203.0.113.${++address}`;
    const [here, there] = await Promise.all([allowed(one, LIMIT, ip), allowed(other, LIMIT, ip)]);
    return here + there;
  };

  // What Redis does not answer in a quarter of a second, a gateway counts for itself: each look is with an address of its own.
  it('allow an address as many anonymous mutations together as one of them alone', async () => {
    await eventually(async () => (await allowedTogether()) === LIMIT);
    await eventually(async () => {
      const ip = `203.0.113.${++address}`;
      expect(await allowed(one, LIMIT + 5, ip)).toBe(LIMIT);
      return (await allowed(other, 1, ip)) === 0;
    });
  });

  it('let the strangers of a network spend as much at both as at one of them', async () => {
    await eventually(async () => {
      const headers = { 'x-forwarded-for': `203.0.113.${++address}` };
      const statuses = [];
      for (let turn = 0; turn < 12; turn++)
        statuses.push((await (turn % 2 === 0 ? one : other).query(COSTS_100, {}, headers)).status);
      return statuses.join() === [...Array(10).fill(200), 429, 429].join();
    });
  });

  it('count each for itself while Redis is away, and together again once it is back', async () => {
    await redis.kill();
    expect(await allowedTogether()).toBe(2 * LIMIT);
    await redis.start();
    await eventually(async () => (await allowedTogether()) === LIMIT);
  });
});
