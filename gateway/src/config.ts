import {
  commonVariables,
  readConfig,
  redisUrl,
  refuseSandboxInProduction,
  serviceUrl,
  socketPath,
} from '@customer-area/shared/config';
import { z } from 'zod';

const atLeastOne = z.coerce
  .number('must be a whole number, 1 or more')
  .int('must be a whole number, 1 or more')
  .min(1, 'must be a whole number, 1 or more');

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}

/** What the gateway reads in both topologies. */
export const gatewayVariables = {
  ...commonVariables,
  /** Origins of the web clients, separated by commas. Their pages may call the graph, those of other origins may not. */
  ALLOWED_ORIGINS: z
    .string()
    .transform((value) => value.split(',').map((one) => one.trim().replace(/\/$/, '')))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be http(s) origins without a path, separated by commas',
    )
    .default([]),
  /** Where the web client is: the links of letters that lead to the gateway lead on to it. Without one, the gateway has a small page for each. */
  WEB_CLIENT_ORIGIN: z.string().refine(isOrigin, 'must be an http(s) origin without a path').optional(),
  /** Proxies whose X-Forwarded-For is believed: how many there are, or their addresses (CIDR allowed, separated by commas). */
  TRUST_PROXY: z
    .string()
    .regex(
      /^(\d+|[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*)$/,
      'must be a number of proxies or a list of addresses',
    )
    .transform((value) => (/^\d+$/.test(value) ? Number(value) : value.split(',').map((one) => one.trim())))
    .optional(),
  /** What a reader of /metrics sends as a bearer token. In production the metrics are closed without one. */
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  /** What the FTP servers send as a bearer token to read who may come from where; without it there is no feed. */
  FTP_FEED_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  /** Where limits by address are counted, so that all gateways share them; without it each counts for itself. */
  REDIS_URL: redisUrl.optional(),
  /** Mutations a minute that one address may send without having signed in. */
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: atLeastOne.default(600),
  /** Who runs the plans of operations: our compiled ones, or the library that made them (see `compiled/README.md`). */
  GRAPH_EXECUTION: z.enum(['compiled', 'library'], 'must be compiled or library').default('compiled'),
  /** Objects that one operation may be able to answer. */
  MAX_COST: atLeastOne.default(10_000),
  /** Cost a minute that the strangers of one address, one login and one API key may spend. */
  RATE_LIMIT_COST_NETWORK_PER_MINUTE: atLeastOne.default(120_000),
  RATE_LIMIT_COST_LOGIN_PER_MINUTE: atLeastOne.default(300_000),
  RATE_LIMIT_COST_API_KEY_PER_MINUTE: atLeastOne.default(300_000),
};

const gateway = z.object(gatewayVariables);

/** Settings of a gateway, wherever its subgraphs are. */
export type GatewaySettings = z.output<typeof gateway>;
export type GraphExecution = GatewaySettings['GRAPH_EXECUTION'];

const schema = z
  .object({
    ...gatewayVariables,
    IDENTITY_URL: serviceUrl,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    SUPPORT_URL: serviceUrl,
    /** Where subgraphs on this machine answer fetches besides HTTP; everything else they are asked by their URL. */
    IDENTITY_SOCKET: socketPath.optional(),
    DOMAINS_SOCKET: socketPath.optional(),
    BILLING_SOCKET: socketPath.optional(),
    SUPPORT_SOCKET: socketPath.optional(),
  })
  .superRefine(refuseSandboxInProduction);

/** Settings of a gateway whose subgraphs are processes of their own. */
export type GatewayConfig = z.output<typeof schema>;

export function readGatewayConfig(env: NodeJS.ProcessEnv = process.env): GatewayConfig {
  return readConfig('gateway', schema, env);
}
