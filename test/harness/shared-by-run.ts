import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Topology } from './launched-product';

/** A database server for this run, as its administrator; started when the first test asks. */
export function databaseServer(): Promise<string> {
  // One that is there already.
  const given = process.env.TEST_DATABASE_URL;
  return given === undefined ? shared('database') : Promise.resolve(given);
}

/** Builds what the product is started from, once in a run. */
export async function builtProduct(): Promise<void> {
  await shared('build');
}

/** Where the product that stories share is, and its databases. */
export async function productOfRun(topology: Topology): Promise<{ url: string; databaseUrl: string }> {
  return JSON.parse(await shared(`product ${topology}`)) as { url: string; databaseUrl: string };
}

/** A product for one test file at a time: nobody else uses it until it is given back. */
export async function borrowedProduct(
  topology: Topology,
): Promise<{ url: string; databaseUrl: string; pid: number; giveBack(): void }> {
  const { value, close } = await ask(`borrow lent product ${topology}`);
  return { ...(JSON.parse(value) as { url: string; databaseUrl: string; pid: number }), giveBack: close };
}

const answers = new Map<string, Promise<string>>();

function shared(name: 'database' | 'build' | `product ${Topology}`): Promise<string> {
  const answer = answers.get(name) ?? answered(name);
  answers.set(name, answer);
  return answer;
}

async function answered(name: string): Promise<string> {
  const { value, close } = await ask(name);
  close();
  return value;
}

async function ask(name: string): Promise<{ value: string; close(): void }> {
  const path = process.env.TEST_RUN_SOCKET;
  if (path === undefined) throw new Error('TEST_RUN_SOCKET is not set: run the tests with npm test');
  const socket = connect(path);
  socket.write(name);
  const [line] = await once(createInterface(socket), 'line');
  const { value, error } = JSON.parse(String(line)) as { value?: string; error?: string };
  if (value === undefined) throw new Error(error);
  return { value, close: () => socket.destroy() };
}
