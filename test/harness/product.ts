import { readFile } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { freePort, launchProduct, type Topology } from './launched-product';
import type { Answer } from './operations';
import { builtProduct, databaseServer, productOfRun } from './shared-by-run';

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
  /** Keeps the rows that a statement locks until it is released: who needs one of them waits. */
  hold(service: string, sql: string, values?: unknown[]): Promise<{ release(): Promise<void> }>;
}

/** A product that nobody else uses: it may be killed, its clock moved, all of its rows counted. */
export interface OwnProduct extends Product {
  /** Everything it said. */
  readonly output: () => string;
  /** Process ids of its services, by the name in their command line. */
  pidOf(service: string): Promise<number>;
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
    pidOf: async (service) => {
      for (const pid of await childrenOf(launched.pid())) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (command.includes(service)) return pid;
      }
      throw new Error(`no process of the product runs ${service}`);
    },
  };
}

function productAt({ url, databaseUrl }: { url: string; databaseUrl: string }): Product {
  return {
    url,
    ask: askAt(url),
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

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
