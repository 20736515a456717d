import { connect } from 'node:net';
import { peopleLog } from '../testing/people-subgraph';
import { startGateway, type TestGateway } from '../testing/start-gateway';

const HALF = 'POST /graphql HTTP/1.1\r\nhost: gateway\r\n';
const WHOLE = 'GET /health/live HTTP/1.1\r\nhost: gateway\r\n\r\n';
/** Shorter than the time that a connection may be silent for. */
const SOON_MS = 20_000;

describe('a gateway that ends', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway('in process');
  });

  /** A client that goes no further than this, and never closes. */
  const connected = async (text: string, answers: number) => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    let answered = '';
    const enough = new Promise<void>((resolve) => {
      const look = () => answered.split('HTTP/1.1 200').length > answers && resolve();
      socket.once('connect', look);
      socket.on('data', (bytes) => {
        answered += String(bytes);
        look();
      });
    });
    socket.write(text);
    await enough;
    return { closed };
  };

  it.each([
    ['nothing', '', 0],
    ['half a request', HALF, 0],
    ['half a request behind a whole one', `${WHOLE}${HALF}`, 1],
  ])(
    'does not wait for a client that has sent %s',
    async (_, text, answers) => {
      const { closed } = await connected(text, answers);
      // It is connected to the other side as well: that has answered something since.
      await gateway.query('{ viewer }');
      await gateway.close();
      await closed;
    },
    SOON_MS,
  );

  it('answers what it was asked', async () => {
    const before = peopleLog.slow;
    const answer = gateway.query('{ slow(ms: 300) }');
    while (peopleLog.slow === before) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = gateway.close();
    expect((await answer).body).toEqual({ data: { slow: 'done' } });
    await closed;
  });
});
