export type Topology = 'distributed' | 'co-located';

/** A running `npm start`. */
export interface LaunchedProduct {
  readonly url: string;
  /** Its databases: this name, an underscore, the service. */
  readonly databaseUrl: string;
  readonly output: () => string;
  /** The launcher's. */
  readonly pid: () => number;
  /** Ctrl-C, and everything it left. */
  stop(): Promise<void>;
  /** kill -9 of the launcher, and a new start on the same data. */
  crash(): Promise<void>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
}

export function launchProduct(options: {
  readonly topology: Topology;
  /** The database server, as its administrator. */
  readonly admin: string;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<LaunchedProduct>;

export function freePort(): Promise<number>;
