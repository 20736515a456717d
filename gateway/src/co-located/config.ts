import { type BillingConfig, readBillingConfig } from '@customer-area/billing/config';
import { type DomainsConfig, readDomainsConfig } from '@customer-area/domains/config';
import { type IdentityConfig, readIdentityConfig } from '@customer-area/identity/config';
import { readConfig, refuseSandboxInProduction } from '@customer-area/shared/config';
import { readSupportConfig, type SupportConfig } from '@customer-area/support/config';
import { z } from 'zod';
import { type GatewaySettings, gatewayVariables } from '../config';

const databaseUrl = z
  .string({ error: 'must be set (mysql://user:password@host:port/database)' })
  .regex(/^mysql:\/\//, 'must start with mysql://');

const schema = z
  .object({
    ...gatewayVariables,
    IDENTITY_DATABASE_URL: databaseUrl,
    DOMAINS_DATABASE_URL: databaseUrl,
    BILLING_DATABASE_URL: databaseUrl,
    SUPPORT_DATABASE_URL: databaseUrl,
  })
  .superRefine(refuseSandboxInProduction);

/** Everything in one process: the gateway's settings and those of each subgraph, which keeps its own database. */
export interface CoLocatedConfig {
  readonly gateway: GatewaySettings;
  readonly identity: IdentityConfig;
  readonly domains: DomainsConfig;
  readonly billing: BillingConfig;
  readonly support: SupportConfig;
}

/** Required by each service's configuration and not used: inside one process the services call each other directly. */
const UNUSED_URLS = {
  IDENTITY_URL: 'http://identity',
  DOMAINS_URL: 'http://domains',
  BILLING_URL: 'http://billing',
  SUPPORT_URL: 'http://support',
};

/** Each subgraph checks its own variables; what differs is only where its database is named. */
export function readCoLocatedConfig(env: NodeJS.ProcessEnv = process.env): CoLocatedConfig {
  const gateway = readConfig('customer-area', schema, env);
  const withDatabase = (url: string) => ({ ...env, ...UNUSED_URLS, DATABASE_URL: url });
  return {
    gateway,
    identity: readIdentityConfig(withDatabase(gateway.IDENTITY_DATABASE_URL)),
    domains: readDomainsConfig(withDatabase(gateway.DOMAINS_DATABASE_URL)),
    billing: readBillingConfig(withDatabase(gateway.BILLING_DATABASE_URL)),
    support: readSupportConfig(withDatabase(gateway.SUPPORT_DATABASE_URL)),
  };
}
