import {
  encryptionKey,
  readConfig,
  redisUrl,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { fileScanVariables } from '@customer-area/shared/file-scan';
import { fileStorageVariables, refuseStorageWithoutKey } from '@customer-area/shared/file-storage';
import { z } from 'zod';
import { dnsCheckVariable, withDnsCheck } from './dns-check';
import { registryRoutes, SIMULATED_ROUTES } from './registry';
import { eppRegistries } from './registry/epp';

/** What is no JSON is refused as what it is: a text. */
function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

/** Everything the domains service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    ...fileStorageVariables,
    ...fileScanVariables,
    IDENTITY_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    /** Seals the auth codes of names that are to come from other registrars, until they are used. */
    KEY_ENCRYPTION_KEY: encryptionKey,
    /** Where all processes count tries together. */
    REDIS_URL: redisUrl.optional(),
    /** Which registry has which extension, as JSON; `*` for all others. */
    REGISTRIES: z.preprocess(readJson, registryRoutes).default(SIMULATED_ROUTES),
    /** Registries that are reached over EPP, as JSON by the name that `REGISTRIES` gives them. */
    EPP_REGISTRIES: z.preprocess(readJson, eppRegistries).default({}),
    /** In cents: a warning is logged when our credit at a registry is lower. */
    REGISTRY_CREDIT_LIMIT: z.coerce.number().int().min(0).default(100_000),
    /** Whether a login without FTP rules may use FTP from everywhere or from nowhere. */
    FTP_WITHOUT_RULES: z.enum(['OPEN', 'CLOSED']).default('OPEN'),
    DNS_CHECK: dnsCheckVariable,
    /** Address and port of the resolver that knows where name servers are; that of the machine without it. */
    DNS_RESOLVER: z
      .string()
      .regex(/^[0-9a-f.:[\]]+$/)
      .optional(),
    /** Where services run. */
    HOSTING: z.enum(['SIMULATED']).default('SIMULATED'),
  })
  .superRefine(refuseSandboxInProduction)
  .superRefine(refuseStorageWithoutKey)
  .transform(withDnsCheck);

export type DomainsConfig = z.output<typeof schema>;

export function readDomainsConfig(env: NodeJS.ProcessEnv = process.env): DomainsConfig {
  return readConfig('domains', schema, env);
}
