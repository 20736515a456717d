import {
  readConfig,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { SANDBOX_SELLER, sellerVariable } from '@customer-area/shared/seller';
import { z } from 'zod';

/** Everything the support service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    IDENTITY_URL: serviceUrl,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    /** Whom forms are sent to; without it they name nobody. */
    SELLER: sellerVariable,
  })
  .superRefine(refuseSandboxInProduction)
  .transform((given) => (given.SANDBOX ? { SELLER: SANDBOX_SELLER, ...given } : given));

export type SupportConfig = z.output<typeof schema>;

export function readSupportConfig(env: NodeJS.ProcessEnv = process.env): SupportConfig {
  return readConfig('support', schema, env);
}
