import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { askAt, type BorrowedProduct, borrowProduct, freePort, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const START = `mutation ($id: ID!) { startSupportSession(profileId: $id, reason: "Non vede la fattura", readOnly: true) {
  ... on SupportSessionStarted { accessToken refreshToken supportSession { supportSessionId } } ... on SupportSessionRefused { code } } }`;
const END = 'mutation ($id: ID!) { endSupportSession(supportSessionId: $id) }';
const REFUSE = 'mutation ($refuse: Boolean!) { refuseSupportSessions(refuse: $refuse) }';
const AREA = '{ me { profile { email } } domains { totalCount } }';
const REFRESH = 'mutation ($token: String!) { refreshSession(refreshToken: $token) { accessToken } }';
const ADVANCE = 'mutation { advanceClock(days: 1) }';

/** How long a session of support may go on after its end, while nothing else keeps the machine from answering. */
const WITHIN_MS = 2_000;

/** One more gateway of a running product, as an installation has several: the same program in the same environment. */
async function anotherGateway(product: BorrowedProduct) {
  const pid = await product.pidOf('gateway');
  const [command, environment] = await Promise.all([
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
    readFile(`/proc/${pid}/environ`, 'utf8'),
  ]);
  const [program = '', ...args] = command.split('\0').slice(0, -1);
  const variables = environment.split('\0').flatMap((line) => {
    const at = line.indexOf('=');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
  });
  const port = await freePort();
  const env = { ...Object.fromEntries(variables), PORT: String(port) };
  const child: ChildProcess = spawn(program, args, { cwd: `/proc/${pid}/cwd`, env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok, 60_000);
  return {
    ask: askAt(url),
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

describe.each(topologies)('a session of support that has ended (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  let staff: Pick<Customer, 'ask'>;
  let second: Awaited<ReturnType<typeof anotherGateway>> | undefined;
  let gateways: Pick<BorrowedProduct, 'ask'>[];
  beforeAll(async () => {
    product = await borrowProduct(topology);
    [customer, staff] = [await newCustomer(product), await memberOfStaff(product)];
    // Co-located there is one process, with its one gateway.
    if (topology === 'distributed') second = await anotherGateway(product);
    gateways = second === undefined ? [product] : [product, second];
  });
  afterAll(async () => {
    await second?.stop();
    product?.giveBack();
  });

  const begun = async () => {
    const started = (await staff.ask(START, { id: customer.profileId })).data.startSupportSession;
    for (const gateway of gateways) {
      const { data } = await gateway.ask(AREA, {}, started.accessToken);
      expect(data.me.profile.email).toBe(customer.email);
    }
    return {
      token: started.accessToken as string,
      refreshToken: started.refreshToken as string,
      id: started.supportSession.supportSessionId as string,
    };
  };
  /** At each gateway, how many milliseconds after `end` was answered nothing is shown any more. */
  const overAfter = async (token: string, end: () => Promise<{ errors?: unknown }>) => {
    expect((await end()).errors).toBeUndefined();
    const endedAt = Date.now();
    return Promise.all(
      gateways.map((gateway) =>
        eventually(async () => {
          const askedAt = Date.now();
          const { data, errors } = await gateway.ask(AREA, {}, token);
          if (errors?.[0]?.extensions.code === 'UNAUTHENTICATED') return Math.max(1, askedAt - endedAt);
          expect(data.me.profile.email).toBe(customer.email);
          return null;
        }, WITHIN_MS),
      ),
    );
  };
  const expectInTime = (taken: readonly number[]) => {
    expect(taken).toHaveLength(gateways.length);
    console.info(`support session over at each gateway, ${topology}: ${taken.join(', ')} ms`);
  };

  it('because the member of staff ended it shows nothing two seconds later, at any gateway', async () => {
    const { token, id } = await begun();
    expectInTime(await overAfter(token, () => staff.ask(END, { id })));
  });

  it('because the customer ended it is over as soon, and goes on with no refresh', async () => {
    const { token, refreshToken, id } = await begun();
    expectInTime(await overAfter(token, () => customer.ask(END, { id })));
    const again = await product.ask(REFRESH, { token: refreshToken });
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('because the customer lets no staff in is over as soon, and none begins', async () => {
    const { token } = await begun();
    expectInTime(await overAfter(token, () => customer.ask(REFUSE, { refuse: true })));
    const refused = (await staff.ask(START, { id: customer.profileId })).data.startSupportSession;
    expect(refused).toEqual({ code: 'SUPPORT_SESSIONS_REFUSED' });
    await customer.ask(REFUSE, { refuse: false });
  });

  it('because its time was over is over as soon', async () => {
    const { token } = await begun();
    expectInTime(await overAfter(token, () => product.ask(ADVANCE)));
  });
});
