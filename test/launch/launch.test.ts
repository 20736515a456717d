import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/launched-product';
import { eventually, isAnythingLeft, launch, takePort } from './launcher';

const WRONG_USAGE = 2;
/** Ends every start that got past the checks before it: these tests need no database and no service. */
const NO_DATABASE = { MARIADBD: '/nonexistent' };

describe('npm start', () => {
  let folder: string;
  let port: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'launch-test-'));
    port = await freePort();
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts in the test's folder, expects a refusal, and answers with its one sentence. */
  async function refusal(variables: NodeJS.ProcessEnv, args: string[] = [], exitCode = 1): Promise<string> {
    const run = launch(['--data', join(folder, 'data'), '--port', String(port), ...args], {
      ...NO_DATABASE,
      ...variables,
    });
    expect(await run.ended).toBe(exitCode);
    expect(run.complaints()).toMatch(/^[^\n]+\n$/);
    expect(isAnythingLeft(run, folder)).toBe(false);
    return run.complaints();
  }

  it.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['production'], "Unexpected argument 'production'"],
    [['--port', '0'], '--port must be a number from 1 to 65535, and not "0".'],
    [['--port', '65536'], '--port must be a number from 1 to 65535, and not "65536".'],
    [['--port', '4000x'], '--port must be a number from 1 to 65535, and not "4000x".'],
    [['--data', ''], '--data needs the name of a directory.'],
    [['--single=yes'], "Option '--single' does not take an argument"],
  ])('refuses %j as wrong usage', async (args, sentence) => {
    expect(await refusal({}, args, WRONG_USAGE)).toContain(sentence);
  });

  it.each([
    [{ SANDBOX: 'yes' }, 'SANDBOX must be true or false, and not "yes".'],
    [{ SANDBOX: 'true', NODE_ENV: 'production' }, 'refused with NODE_ENV=production'],
    [{ DEMO_DATA: '1' }, 'DEMO_DATA must be true or false, and not "1".'],
    [{ DEMO_DATA: 'true', SANDBOX: 'false' }, 'needs SANDBOX=true'],
    [{ PUBLIC_ORIGIN: 'area.example.it' }, 'PUBLIC_ORIGIN must be an origin'],
    [{ DATABASE_URL: 'postgres://a:b@localhost/c' }, 'DATABASE_URL must have the form mysql://'],
    [{ DATABASE_URL: 'mysql://a:b@localhost/a-b' }, 'the prefix "a-b"'],
    [{ MARIADBD: '/nonexistent' }, 'MARIADBD is set to /nonexistent, which is not a program'],
  ])('refuses %j in one sentence', async (variables, sentence) => {
    expect(await refusal(variables)).toContain(sentence);
  });

  it('says that no database server answers at DATABASE_URL, without its password', async () => {
    const sentence = await refusal({
      DATABASE_URL: `mysql://root:open-sesame@127.0.0.1:${await freePort()}`,
    });
    expect(sentence).toMatch(/^DATABASE_URL: no database server at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\.\n$/);
  });

  it('refuses a port that is in use before it looks at anything slow', async () => {
    const taken = await takePort();
    try {
      expect(await refusal({}, ['--port', String(taken.port)])).toBe(
        `Port ${taken.port} is already in use: stop what listens there, or choose another with "npm start -- --port N".\n`,
      );
    } finally {
      await taken.giveBack();
    }
  });

  it('refuses a data directory that another launcher uses', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'launch-test-'));
    const script = join(elsewhere, 'start.mjs');
    writeFileSync(script, 'setInterval(() => {}, 1000)');
    const other = spawn(process.execPath, [script], { stdio: 'ignore' });
    try {
      const data = join(folder, 'data');
      await refusal({});
      writeFileSync(join(data, 'launcher.pid'), String(other.pid));
      const run = launch(['--data', data, '--port', String(port)], NO_DATABASE);
      expect(await run.ended).toBe(1);
      expect(run.complaints()).toContain(`Already running (pid ${other.pid}) with the data in ${data}`);
    } finally {
      other.kill('SIGKILL');
      await eventually('the other launcher ends', () => other.signalCode !== null);
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('takes over the data directory of a launcher that was killed', async () => {
    await refusal({});
    // The pid of a process that is somebody else's by now.
    writeFileSync(join(folder, 'data/launcher.pid'), String(process.ppid));
    expect(await refusal({})).toContain('MARIADBD is set to');
  });

  it('makes its secrets once, for nobody else to read', async () => {
    await refusal({});
    const path = join(folder, 'data/secrets.json');
    const secrets = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Buffer.from(JSON.parse(secrets).KEY_ENCRYPTION_KEY, 'base64url')).toHaveLength(32);
    await refusal({});
    expect(readFileSync(path, 'utf8')).toBe(secrets);
  });

  it('never replaces secrets that it cannot read', async () => {
    await refusal({});
    writeFileSync(join(folder, 'data/secrets.json'), '{"SERVICE_KEY":');
    expect(await refusal({})).toContain('secrets.json is damaged');
    expect(readFileSync(join(folder, 'data/secrets.json'), 'utf8')).toBe('{"SERVICE_KEY":');
  });

  it('explains its options', async () => {
    const run = launch(['--help']);
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('--single');
  });
});
