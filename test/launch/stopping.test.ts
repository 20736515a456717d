import { readdirSync, readFileSync } from 'node:fs';
import { eventually, isAnythingLeft } from './launcher';
import { type SmallInstallation, smallInstallation } from './small-installation';

const NPM = ['npm', 'start', '--'];

/** A terminal in which the command runs: killing its program is closing its window. */
const TERMINAL = ['sh', '-c', 'exec script --quiet --command "npm start -- $*" /dev/null', 'sh'];

describe('stopping npm start', () => {
  let installation: SmallInstallation;
  beforeEach(async () => {
    installation = await smallInstallation();
  });
  afterEach(() => installation.remove());

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
    '%s to npm ends launcher, services and database',
    async (signal) => {
      await installation.start(['--single'], {}, NPM);
      const run = installation.run();
      expect(run.complaints()).toBe('');
      const started = descendantsOf(run.child.pid ?? 0);
      expect(started.length).toBeGreaterThanOrEqual(3);
      run.child.kill(signal);
      await eventually('everything has ended', () => !started.some(isThere));
      await eventually('npm has ended too', () => !isAnythingLeft(run, installation.root));
    },
  );

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s to the launcher alone ends all of it',
    async (signal) => {
      await installation.start();
      const run = installation.run();
      const started = descendantsOf(run.child.pid ?? 0);
      // Five services and the database.
      expect(started.length).toBeGreaterThanOrEqual(6);
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      await eventually('everything has ended', () => !started.some(isThere));
    },
  );

  it('closing the terminal ends all of it', async () => {
    await installation.start(['--single'], {}, TERMINAL);
    const run = installation.run();
    const started = descendantsOf(run.child.pid ?? 0);
    // npm, the launcher, the service and the database.
    expect(started.length).toBeGreaterThanOrEqual(4);
    run.child.kill('SIGKILL');
    await eventually('everything has ended', () => !started.some(isThere));
  });
});

function descendantsOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(pid: string): number | undefined {
  return Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]);
}

/** One that has ended, and that nobody has noticed yet, has no command line. */
const isThere = (pid: number) => read(`/proc/${pid}/cmdline`) !== '';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
