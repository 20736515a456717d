import { readFile } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { freePort, launchProduct, type Topology } from './launched-product';
import type { Answer } from './operations';
import { borrowedProduct, builtProduct, databaseServer, productOfRun } from './shared-by-run';

export type { Topology };
export { freePort };
export const topologies: Topology[] = ['co-located', 'distributed'];

/** The product as a user runs it: `npm start`, on the test run's database server, with databases of its own. */
export interface Product {
  readonly url: string;
  /** Sends one operation; a token makes it the operation of that login. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** Runs SQL on one service's database: for what only the bookkeeper would see. */
  rows(service: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Where one service's database is: for who stands in for the world outside of it. */
  databaseUrl(service: string): string;
  /** Keeps the rows that a statement locks until it is released: who needs one of them waits. */
  hold(service: string, sql: string, values?: unknown[]): Promise<{ release(): Promise<void> }>;
}

/**
 * A product that nobody else uses for now, whatever others have left in it: its clock may be moved forward from where it
 * stands, and its services killed.
 */
export interface BorrowedProduct extends Product {
  /** Process ids of its services, by the name in their command line. */
  pidOf(service: string): Promise<number>;
  giveBack(): void;
}

/** A product that nobody else ever uses: it may be stopped, and all of its rows counted. */
export interface OwnProduct extends Product, Pick<BorrowedProduct, 'pidOf'> {
  /** Everything it said. */
  readonly output: () => string;
  /** Ctrl-C, and everything it left. */
  stop(): Promise<void>;
  /** kill -9 of the launcher, and a new start on the same data. */
  crash(): Promise<void>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
}

/**
 * The product that stories of a run share, started when the first of them asks and stopped after the last. A story registers
 * customers of its own; it kills nothing, leaves the clock alone and asserts nothing about rows of others.
 */
export async function sharedProduct(topology: Topology): Promise<Product> {
  return productAt(await productOfRun(topology));
}

/**
 * For stories that move the clock or kill services, and use customers of their own: a start takes most of the time of such a
 * story.
 */
export async function borrowProduct(topology: Topology): Promise<BorrowedProduct> {
  const { giveBack, pid, ...places } = await borrowedProduct(topology);
  const product = productAt(places);
  await passLeapDay(product);
  return { ...product, giveBack, pidOf: pidIn(pid) };
}

const DAY_MS = 86_400_000;
/** The most days that a story which counts them lets pass. */
const LONGEST_STORY_DAYS = 460;

/** Stories count 365 days as a year: a leap day that would come while one runs is passed before it begins. */
async function passLeapDay(product: Product): Promise<void> {
  const [row] = await product.rows(
    'identity',
    'SELECT offset_ms AS offsetMs FROM sandbox_clock WHERE id = 1',
  );
  const today = Date.now() + Number(row?.offsetMs);
  const days = Array.from({ length: LONGEST_STORY_DAYS }, (_, index) => index + 1).find((ahead) => {
    const date = new Date(today + ahead * DAY_MS);
    return date.getUTCMonth() === 2 && date.getUTCDate() === 1 && isLeapYear(date.getUTCFullYear());
  });
  if (days !== undefined) await product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
}

const isLeapYear = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;

export async function startProduct(
  topology: Topology,
  environment: Record<string, string> = {},
): Promise<OwnProduct> {
  const [admin] = await Promise.all([databaseServer(), builtProduct()]);
  const launched = await launchProduct({ topology, admin, environment });
  const { output, stop, crash, restart } = launched;
  return {
    ...productAt(launched),
    output,
    stop,
    crash,
    restart,
    pidOf: (service) => pidIn(launched.pid())(service),
  };
}

function productAt({ url, databaseUrl }: { url: string; databaseUrl: string }): Product {
  return {
    url,
    ask: askAt(url),
    databaseUrl: (service) => `${databaseUrl}_${service}`,
    hold: async (service, sql, values = []) => {
      const connection = await createConnection({ uri: `${databaseUrl}_${service}` });
      await connection.beginTransaction();
      await connection.query(sql, values);
      return { release: () => connection.end() };
    },
    rows: async (service, sql, values = []) => {
      const connection = await createConnection({
        uri: `${databaseUrl}_${service}`,
        supportBigNumbers: true,
      });
      try {
        const [rows] = await connection.query(sql, values);
        return rows as Record<string, unknown>[];
      } finally {
        await connection.end();
      }
    },
  };
}

/** Sends operations to a gateway, as {@link Product.ask} does. */
export function askAt(url: string): Product['ask'] {
  return async (query, variables = {}, token) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

const pidIn = (launcher: number) => async (service: string) => {
  for (const pid of await childrenOf(launcher)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(service)) return pid;
  }
  throw new Error(`no process of the product runs ${service}`);
};

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
