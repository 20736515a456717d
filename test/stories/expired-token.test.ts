import { newCustomer, signIn } from '../harness/customer';
import { eventually } from '../harness/operations';
import { productInProcess } from '../harness/product-in-process';
import { CLIENTS } from './clients/clients';
import { removeArtifacts } from './clients/relay-artifacts';
import { signedIn } from './clients/signed-in';

/** One more than an access token can be used for. */
const ELEVEN_MINUTES = 660_000;

describe('an access token that has expired', () => {
  let product: Awaited<ReturnType<typeof productInProcess>>;
  beforeAll(async () => {
    product = await productInProcess();
  });
  afterEach(() => jest.useRealTimers());
  afterAll(async () => {
    removeArtifacts();
    await product.close();
  });

  /** The machine's clock, by which tokens expire. It goes on, and so does every timer. */
  const elevenMinutesLater = () =>
    jest.useFakeTimers({
      now: Date.now() + ELEVEN_MINUTES,
      advanceTimers: true,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  const me = (token: string) => product.ask('{ me { username } }', {}, token);
  /** It takes no token until it knows which sessions have ended in those minutes. */
  const gatewayIsCurrent = async (username: string) => {
    const { accessToken } = await signIn(product, username);
    await eventually(async () => (await me(accessToken)).data?.me);
  };

  it.each(CLIENTS)('is renewed once by %s, for everything that it asks at the same time', async (_, make) => {
    const { username } = await newCustomer(product);
    const { client, kept, tokens } = await signedIn(product.url, make, username);
    expect(await client.ask('Me')).toMatchObject({ me: { username } });
    elevenMinutesLater();
    await gatewayIsCurrent(username);
    const { errors } = await me(tokens.accessToken);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' });
    kept.length = 0;
    const answers = await Promise.all([
      client.ask('Me'),
      client.ask('Tickets'),
      client.ask('Domains'),
      client.ask('Orders', { after: null }),
    ]);
    expect(answers).toMatchObject([
      { me: { username } },
      { tickets: { edges: [] } },
      { domains: { totalCount: 0 } },
      { orders: { edges: [] } },
    ]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.accessToken).not.toBe(tokens.accessToken);
    expect(kept[0]?.refreshToken).not.toBe(tokens.refreshToken);
  });
});
