import {
  readConfig,
  redisUrl,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { sellerVariable, withSeller } from '@customer-area/shared/seller';
import { z } from 'zod';

const variables = z
  .object({
    ...subgraphVariables,
    /** Where profiles are asked for their billing data. */
    IDENTITY_URL: serviceUrl,
    /** Where order lines are inspected, and whose log tells how they went. */
    DOMAINS_URL: serviceUrl,
    /** Where customers' browsers find the customer area; pay links start with it. Never the Host header. */
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be an http(s) origin' })
      .default('http://localhost:4000'),
    /** Where promo codes that do not exist are counted, so that all processes share the limit; without it each counts for itself. */
    REDIS_URL: redisUrl.optional(),
    /** Where VAT numbers are proven; the sandbox asks nobody. */
    VIES_URL: serviceUrl.default('https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number'),
    /** Up to this sum, in cents, one member of staff gives back alone; above it a second one approves. */
    REFUND_ALONE_UP_TO_CENTS: z.coerce.number().int().nonnegative().optional(),
    /** Who sells, as JSON: what documents and payment instructions say of it. Only the sandbox has one of its own. */
    SELLER: sellerVariable,
  })
  .superRefine(refuseSandboxInProduction)
  .transform(withSeller);

export type BillingConfig = z.output<typeof variables>;

/** The only reader of the environment. Ends the process with one sentence naming every problem. */
export function readBillingConfig(env: NodeJS.ProcessEnv = process.env): BillingConfig {
  return readConfig('billing', variables, env);
}
