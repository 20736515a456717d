import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

const answers = new Map<string, Promise<string>>();

function shared(name: 'database' | 'build' | `product ${Topology}`): Promise<string> {
  const answer = answers.get(name) ?? ask(name);
  answers.set(name, answer);
  return answer;
}

async function ask(name: string): Promise<string> {
  const path = process.env.TEST_RUN_SOCKET;
  if (path === undefined) throw new Error('TEST_RUN_SOCKET is not set: run the tests with npm test');
  const socket = connect(path);
  socket.write(name);
  const { value, error } = JSON.parse(await text(socket)) as { value?: string; error?: string };
  if (value === undefined) throw new Error(error);
  return value;
}
