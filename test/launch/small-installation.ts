import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../harness/launched-product';
import { eventually, isAnythingLeft, type Launch, launch, projectRoot } from './launcher';

/** Answers "ready" and what it was given, and ends as the real services do. */
export const STAND_IN = `
import { createServer } from 'node:http';
if (process.env.NODE_FAIL) { console.error('stand-in: the configuration is wrong: NODE_FAIL is set'); process.exit(1); }
createServer((request, response) => response.end(JSON.stringify(process.env)))
  .listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
`;
const STAND_IN_CONFIG = 'export function readStandInConfig(env: NodeJS.ProcessEnv): void {}';
const FOLDERS = [
  'subgraphs/identity',
  'subgraphs/domains',
  'subgraphs/billing',
  'subgraphs/support',
  'gateway',
];

/** The real launcher and the real database, with stand-ins for the services, in a folder of their own. */
export interface SmallInstallation {
  readonly root: string;
  readonly port: number;
  readonly run: () => Launch;
  write(path: string, text: string): void;
  /** Starts it, and waits until it is ready or over. */
  start(args?: string[], variables?: NodeJS.ProcessEnv, command?: readonly string[]): Promise<void>;
  /** Ends what is left of the last start, and removes the folder. */
  remove(): Promise<void>;
}

export async function smallInstallation(): Promise<SmallInstallation> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'launch-test-')));
  const port = await freePort();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync(join(projectRoot, 'gateway/start'), join(root, 'gateway/start'), { recursive: true });
  for (const file of ['.swcrc', 'package.json']) cpSync(join(projectRoot, file), join(root, file));
  // Dependencies that are as wanted, so that nothing is installed here.
  for (const folder of ['mysql2', '@swc/core']) {
    mkdirSync(dirname(join(root, 'node_modules', folder)), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules', folder), join(root, 'node_modules', folder));
  }
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) write(path, '{"packages":{}}');
  for (const folder of [...FOLDERS, 'gateway/src/co-located']) {
    const source = folder.includes('/src/') ? folder : `${folder}/src`;
    write(`${source}/main.ts`, STAND_IN);
    write(`${source}/config.ts`, STAND_IN_CONFIG);
  }
  let run: Launch | undefined;
  return {
    root,
    port,
    run: () => {
      if (run === undefined) throw new Error('nothing was started');
      return run;
    },
    write,
    start: async (args = [], variables = {}, command) => {
      const started = launch(['--port', String(port), ...args], variables, root, command);
      run = started;
      await eventually(
        'ready or over',
        () => started.output().includes('Ctrl-C stops') || started.child.exitCode !== null,
      );
    },
    remove: async () => {
      const last = run;
      if (last !== undefined) {
        last.child.kill('SIGTERM');
        await last.ended;
        await eventually('everything has ended', () => !isAnythingLeft(last, root));
      }
      rmSync(root, { recursive: true, force: true });
    },
  };
}
