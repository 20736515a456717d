import { z } from 'zod';

/** Reads one zod schema from the environment; every problem is reported at once, then the process ends with code 1. */
export function readConfig<S extends z.ZodType>(
  service: string,
  schema: S,
  env: NodeJS.ProcessEnv,
): z.output<S> {
  // An empty variable counts as unset: that is what an optional one becomes in docker compose.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  process.stderr.write(`${service}: the configuration is wrong: ${problems}\n`);
  process.exit(1);
}

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' });

/** Variables that every service reads. */
export const commonVariables = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535),
  SERVICE_KEY: z
    .string({ error: 'must be set (32 random bytes, base64url)' })
    .min(32, 'must be at least 32 characters'),
  SANDBOX: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** How operations are executed where nothing is said: as they were compiled. `library` leaves it all to graphql-js, for operators in doubt. */
  GRAPH_EXECUTION: z.enum(['compiled', 'library']).optional(),
  NODE_ENV: z.string().default('development'),
  /** Where traces go; read by `tracing/`, before everything else is loaded. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
};

/** Where a Unix socket is. Addresses of sockets end after 107 bytes. */
export const socketPath = z
  .string()
  .regex(/^\//, 'must be an absolute path')
  .refine((path) => Buffer.byteLength(path) <= 107, 'must not be longer than 107 bytes');

/** Variables that every subgraph reads. */
export const subgraphVariables = {
  ...commonVariables,
  /** Where a gateway on this machine may ask besides HTTP, for less; see `frames/`. */
  GRAPH_SOCKET: socketPath.optional(),
  DATABASE_URL: z
    .string({ error: 'must be set (mysql://user:password@host:port/database)' })
    .regex(/^mysql:\/\//, 'must start with mysql://'),
  DEMO_DATA: flag.default(false),
};

export const serviceUrl = url;

const keyBytes = (value: string) => Buffer.from(value, 'base64url').length === 32;

/** What `sealing/` encrypts with. */
export const encryptionKey = z
  .string({ error: 'must be set (32 random bytes, base64url)' })
  .refine(keyBytes, 'must be 32 bytes in base64url');

export const redisUrl = z.string().regex(/^rediss?:\/\//, 'must start with redis:// or rediss://');

/** Cross-field rule: test doubles of the outside world never run in production. */
export function refuseSandboxInProduction<T extends { SANDBOX: boolean; NODE_ENV: string }>(
  config: T,
  ctx: z.RefinementCtx,
): void {
  if (config.SANDBOX && config.NODE_ENV === 'production') {
    ctx.addIssue({ code: 'custom', path: ['SANDBOX'], message: 'must not be true with NODE_ENV=production' });
  }
}
