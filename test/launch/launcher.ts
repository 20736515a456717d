import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const projectRoot = resolve(__dirname, '../..');

/** A run of the launcher: what it prints, and how it ends. */
export interface Launch {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly complaints: () => string;
  readonly ended: Promise<number | null>;
}

/** `npm start` without npm unless it is the command, with nothing of this machine's settings in its environment. */
export function launch(
  args: readonly string[],
  variables: NodeJS.ProcessEnv = {},
  root = projectRoot,
  command: readonly string[] = [process.execPath, resolve(root, 'gateway/start/start.mjs')],
): Launch {
  const { PATH, HOME } = process.env;
  const [program = '', ...before] = command;
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: whatever it leaves behind can be found.
    detached: true,
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = new Promise<number | null>((settle) => child.on('close', (code) => settle(code)));
  return { child, output: () => output, complaints: () => complaints, ended };
}

/** Whether any process of the launch still runs: one of its group, or one that names the folder it worked in. */
export function isAnythingLeft({ child }: Launch, folder: string): boolean {
  return isGroupAlive(child.pid) || processesNaming(folder).length > 0;
}

function isGroupAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The processes with this text in their command line, which one that has ended no longer has. */
export function processesNaming(text: string): number[] {
  // Without /proc only the group is looked at.
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLine(name).includes(text))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended since it was listed.
    return '';
  }
}

/** Waits for something to become true; what it was waiting for is in the error. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await pause(25);
  }
}

/** A port that somebody listens on until it is given back. */
export async function takePort(): Promise<{ port: number; giveBack: () => Promise<void> }> {
  const server = createServer();
  const port = await new Promise<number>((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      settle(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return { port, giveBack: () => new Promise((settle) => server.close(() => settle())) };
}
