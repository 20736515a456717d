import {
  readConfig,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { z } from 'zod';

/** Everything the support service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    IDENTITY_URL: serviceUrl,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
  })
  .superRefine(refuseSandboxInProduction);

export type SupportConfig = z.output<typeof schema>;

export function readSupportConfig(env: NodeJS.ProcessEnv = process.env): SupportConfig {
  return readConfig('support', schema, env);
}
