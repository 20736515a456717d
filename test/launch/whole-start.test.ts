import { join } from 'node:path';
import { eventually, isAnythingLeft, processesNaming } from './launcher';
import { type SmallInstallation, smallInstallation } from './small-installation';

describe('npm start, from nothing to Ctrl-C', () => {
  let installation: SmallInstallation;
  beforeEach(async () => {
    installation = await smallInstallation();
  });
  afterEach(() => installation.remove());

  async function environmentOf(url: string): Promise<Record<string, string>> {
    return (await (await fetch(url)).json()) as Record<string, string>;
  }

  it('gives each service only what it needs, says where it runs, and stops all of it', async () => {
    await installation.start([], { SMTP_URL: 'smtp://mail.example.it', AWS_SECRET_ACCESS_KEY: 'not yours' });
    expect(installation.run().complaints()).toBe('');
    expect(installation.run().output()).toContain(`http://localhost:${installation.port}/graphql`);
    expect(installation.run().output()).toContain('Benvenuta-in-area-2026');
    const urlOf = (name: string) =>
      installation
        .run()
        .output()
        .match(new RegExp(`^ +${name} +(http\\S+)`, 'm'))?.[1] ?? '';
    const [gateway, identity, billing] = await Promise.all(
      [`http://127.0.0.1:${installation.port}`, urlOf('identity'), urlOf('billing')].map(environmentOf),
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

    installation.run().child.kill('SIGINT');
    expect(await installation.run().ended).toBe(0);
    expect(isAnythingLeft(installation.run(), installation.root)).toBe(false);
  });

  it('starts a service again that was killed, and the database too', async () => {
    await installation.start(['--single'], { NODE_ENV: 'production' });
    const { SANDBOX, BILLING_DATABASE_URL } = await environmentOf(`http://127.0.0.1:${installation.port}`);
    expect(SANDBOX).toBe('false');
    expect(BILLING_DATABASE_URL).toContain('customer_area_billing');
    for (const text of [
      join(installation.root, 'gateway/dist'),
      `--datadir=${join(installation.root, '.data')}`,
    ]) {
      const [pid = 0] = processesNaming(text);
      process.kill(pid, 'SIGKILL');
      await eventually(`${text} runs again`, () => processesNaming(text).some((other) => other !== pid));
    }
    await eventually('the service answers again', () =>
      environmentOf(`http://127.0.0.1:${installation.port}`).then(
        () => true,
        () => false,
      ),
    );
    expect(installation.run().output()).toContain(
      'customer-area ended (SIGKILL): starting it again in 200 ms.',
    );
    expect(installation.run().output()).toContain(
      'The database ended (SIGKILL): starting it again in 200 ms.',
    );
  });

  it('leaves nothing running when it is killed, and starts again on the same data and port', async () => {
    await installation.start();
    installation.run().child.kill('SIGKILL');
    await installation.start();
    expect(installation.run().complaints()).toBe('');
    expect(installation.run().output()).toContain('The customer area is ready');
  });

  it('repeats the sentence of a service that refuses to start, and stops the others', async () => {
    await installation.start([], { NODE_FAIL: '1' });
    expect(await installation.run().ended).toBe(1);
    expect(installation.run().complaints()).toMatch(
      /^(gateway|identity|domains|billing|support) could not start: the configuration is wrong: NODE_FAIL is set\n$/,
    );
    expect(isAnythingLeft(installation.run(), installation.root)).toBe(false);
  });
});
