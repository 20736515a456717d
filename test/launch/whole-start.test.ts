import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  eventually,
  freePort,
  isAnythingLeft,
  type Launch,
  launch,
  processesNaming,
  projectRoot,
} from './launcher';

/** Answers "ready" and what it was given, and ends as the real services do. */
const STAND_IN = `
import { createServer } from 'node:http';
if (process.env.NODE_FAIL) { console.error('stand-in: the configuration is wrong: NODE_FAIL is set'); process.exit(1); }
createServer((request, response) => response.end(JSON.stringify(process.env)))
  .listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
`;
const SERVICES = [
  'subgraphs/identity',
  'subgraphs/domains',
  'subgraphs/billing',
  'subgraphs/support',
  'gateway',
];

/** The real launcher and the real database, in a small house with stand-ins for the services. */
describe('npm start, from nothing to Ctrl-C', () => {
  let root: string;
  let port: number;
  let run: Launch;

  beforeEach(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'launch-test-')));
    port = await freePort();
    cpSync(join(projectRoot, 'gateway/start'), join(root, 'gateway/start'), { recursive: true });
    cpSync(join(projectRoot, '.swcrc'), join(root, '.swcrc'));
    // Dependencies that are as wanted, so that nothing is installed here.
    for (const folder of ['mysql2', '@swc/core']) {
      mkdirSync(dirname(join(root, 'node_modules', folder)), { recursive: true });
      symlinkSync(join(projectRoot, 'node_modules', folder), join(root, 'node_modules', folder));
    }
    for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) {
      writeFileSync(join(root, path), '{"packages":{}}');
    }
    for (const program of [
      ...SERVICES.map((folder) => `${folder}/src/main.ts`),
      'gateway/src/co-located/main.ts',
    ]) {
      mkdirSync(dirname(join(root, program)), { recursive: true });
      writeFileSync(join(root, program), STAND_IN);
    }
  });

  afterEach(async () => {
    run.child.kill('SIGTERM');
    await run.ended;
    await eventually('everything has ended', () => !isAnythingLeft(run, root));
    rmSync(root, { recursive: true, force: true });
  });

  async function start(args: string[] = [], variables: NodeJS.ProcessEnv = {}): Promise<void> {
    run = launch(['--port', String(port), ...args], variables, root);
    await eventually(
      'ready or over',
      () => run.output().includes('Ctrl-C stops') || run.child.exitCode !== null,
    );
  }

  async function environmentOf(url: string): Promise<Record<string, string>> {
    return (await (await fetch(url)).json()) as Record<string, string>;
  }

  it('gives each service only what it needs, says where it runs, and stops all of it', async () => {
    await start([], { SMTP_URL: 'smtp://mail.example.it', AWS_SECRET_ACCESS_KEY: 'not yours' });
    expect(run.complaints()).toBe('');
    expect(run.output()).toContain(`http://localhost:${port}/graphql`);
    expect(run.output()).toContain('Benvenuta-in-area-2026');
    const urlOf = (name: string) => run.output().match(new RegExp(`^ +${name} +(http\\S+)`, 'm'))?.[1] ?? '';
    const [gateway, identity, billing] = await Promise.all(
      [`http://127.0.0.1:${port}`, urlOf('identity'), urlOf('billing')].map(environmentOf),
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

    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(isAnythingLeft(run, root)).toBe(false);
  });

  it('starts a service again that was killed, and the database too', async () => {
    await start(['--single'], { NODE_ENV: 'production' });
    const { SANDBOX, BILLING_DATABASE_URL } = await environmentOf(`http://127.0.0.1:${port}`);
    expect(SANDBOX).toBe('false');
    expect(BILLING_DATABASE_URL).toContain('customer_area_billing');
    for (const text of [join(root, 'gateway/dist'), `--datadir=${join(root, '.data')}`]) {
      const [pid = 0] = processesNaming(text);
      process.kill(pid, 'SIGKILL');
      await eventually(`${text} runs again`, () => processesNaming(text).some((other) => other !== pid));
    }
    await eventually('the service answers again', () =>
      environmentOf(`http://127.0.0.1:${port}`).then(
        () => true,
        () => false,
      ),
    );
    expect(run.output()).toContain('customer-area ended (SIGKILL): starting it again in 200 ms.');
    expect(run.output()).toContain('The database ended (SIGKILL): starting it again in 200 ms.');
  });

  it('leaves nothing running when it is killed, and starts again on the same data and port', async () => {
    await start();
    run.child.kill('SIGKILL');
    await start();
    expect(run.complaints()).toBe('');
    expect(run.output()).toContain('The customer area is ready');
  });

  it('repeats the sentence of a service that refuses to start, and stops the others', async () => {
    await start([], { NODE_FAIL: '1' });
    expect(await run.ended).toBe(1);
    expect(run.complaints()).toMatch(
      /^(gateway|identity|domains|billing|support) could not start: the configuration is wrong: NODE_FAIL is set\n$/,
    );
    expect(isAnythingLeft(run, root)).toBe(false);
  });
});
