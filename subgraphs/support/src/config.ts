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

const domainName = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/i, 'must be a domain');

/** Everything the support service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    ...fileStorageVariables,
    ...fileScanVariables,
    IDENTITY_URL: serviceUrl,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    /** Where mail is taken: answers to letters, and what comes back. Without a port none is. */
    MAIL_IN_PORT: z.coerce.number('must be a port number').int().min(0).max(65535).optional(),
    /** Nobody signs in there: the loopback, or a network of one's own. */
    MAIL_IN_HOST: z.string().default('127.0.0.1'),
    /** What the mail server speaks there. LMTP has an answer for each recipient: only for whom it failed is a mail sent again. */
    MAIL_IN_PROTOCOL: z.enum(['smtp', 'lmtp']).default('smtp'),
    /** Letters about tickets are answered to addresses of this domain, whose mail comes to that port; without it letters carry none. */
    MAIL_REPLY_DOMAIN: domainName.optional(),
    /** As identity has it: letters that are not delivered come back to addresses of this domain. */
    MAIL_RETURN_DOMAIN: domainName.optional(),
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
