import { join } from 'node:path';
import { eventually, isAnythingLeft, processesNaming } from './launcher';
import { type SmallHouse, smallHouse } from './small-house';

describe('npm start, from nothing to Ctrl-C', () => {
  let house: SmallHouse;
  beforeEach(async () => {
    house = await smallHouse();
  });
  afterEach(() => house.remove());

  async function environmentOf(url: string): Promise<Record<string, string>> {
    return (await (await fetch(url)).json()) as Record<string, string>;
  }

  it('gives each service only what it needs, says where it runs, and stops all of it', async () => {
    await house.start([], { SMTP_URL: 'smtp://mail.example.it', AWS_SECRET_ACCESS_KEY: 'not yours' });
    expect(house.run().complaints()).toBe('');
    expect(house.run().output()).toContain(`http://localhost:${house.port}/graphql`);
    expect(house.run().output()).toContain('Benvenuta-in-area-2026');
    const urlOf = (name: string) =>
      house
        .run()
        .output()
        .match(new RegExp(`^ +${name} +(http\\S+)`, 'm'))?.[1] ?? '';
    const [gateway, identity, billing] = await Promise.all(
      [`http://127.0.0.1:${house.port}`, urlOf('identity'), urlOf('billing')].map(environmentOf),
    );
    expect(gateway).toMatchObject({ SANDBOX: 'true', LOG_LEVEL: 'warn', IDENTITY_URL: urlOf('identity') });
    expect(gateway).not.toHaveProperty('DATABASE_URL');
    expect(identity).toMatchObject({ SMTP_URL: 'smtp://mail.example.it', DEMO_DATA: 'true' });
    expect(billing?.DATABASE_URL).toMatch(
      /^mysql:\/\/customer_area_billing:[^@]+@localhost:\d+\/customer_area_billing\?socketPath=/,
    );
    expect(billing).not.toHaveProperty('KEY_ENCRYPTION_KEY');
    expect(billing).not.toHaveProperty('AWS_SECRET_ACCESS_KEY');
    expect(billing?.SERVICE_KEY).toBe(gateway?.SERVICE_KEY);

    house.run().child.kill('SIGINT');
    expect(await house.run().ended).toBe(0);
    expect(isAnythingLeft(house.run(), house.root)).toBe(false);
  });

  it('starts a service again that was killed, and the database too', async () => {
    await house.start(['--single'], { NODE_ENV: 'production' });
    const { SANDBOX, BILLING_DATABASE_URL } = await environmentOf(`http://127.0.0.1:${house.port}`);
    expect(SANDBOX).toBe('false');
    expect(BILLING_DATABASE_URL).toContain('customer_area_billing');
    for (const text of [join(house.root, 'gateway/dist'), `--datadir=${join(house.root, '.data')}`]) {
      const [pid = 0] = processesNaming(text);
      process.kill(pid, 'SIGKILL');
      await eventually(`${text} runs again`, () => processesNaming(text).some((other) => other !== pid));
    }
    await eventually('the service answers again', () =>
      environmentOf(`http://127.0.0.1:${house.port}`).then(
        () => true,
        () => false,
      ),
    );
    expect(house.run().output()).toContain('customer-area ended (SIGKILL): starting it again in 200 ms.');
    expect(house.run().output()).toContain('The database ended (SIGKILL): starting it again in 200 ms.');
  });

  it('leaves nothing running when it is killed, and starts again on the same data and port', async () => {
    await house.start();
    house.run().child.kill('SIGKILL');
    await house.start();
    expect(house.run().complaints()).toBe('');
    expect(house.run().output()).toContain('The customer area is ready');
  });

  it('repeats the sentence of a service that refuses to start, and stops the others', async () => {
    await house.start([], { NODE_FAIL: '1' });
    expect(await house.run().ended).toBe(1);
    expect(house.run().complaints()).toMatch(
      /^(gateway|identity|domains|billing|support) could not start: the configuration is wrong: NODE_FAIL is set\n$/,
    );
    expect(isAnythingLeft(house.run(), house.root)).toBe(false);
  });
});
