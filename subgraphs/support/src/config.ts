import {
  readConfig,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { fileScanVariables } from '@customer-area/shared/file-scan';
import { fileStorageVariables, refuseStorageWithoutKey } from '@customer-area/shared/file-storage';
import { SANDBOX_SELLER, sellerVariable } from '@customer-area/shared/seller';
import { z } from 'zod';

/** Everything the support service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    ...fileStorageVariables,
    ...fileScanVariables,
    IDENTITY_URL: serviceUrl,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    /** Whom forms are sent to; without it they name nobody. */
    SELLER: sellerVariable,
  })
  .superRefine(refuseSandboxInProduction)
  .superRefine(refuseStorageWithoutKey)
  .transform((given) => (given.SANDBOX ? { SELLER: SANDBOX_SELLER, ...given } : given));

export type SupportConfig = z.output<typeof schema>;

export function readSupportConfig(env: NodeJS.ProcessEnv = process.env): SupportConfig {
  return readConfig('support', schema, env);
}
