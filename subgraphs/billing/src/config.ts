import {
  readConfig,
  redisUrl,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { z } from 'zod';
import { SANDBOX_SELLER, sellerFacts } from './seller';

/** What is no JSON is refused as what it is: a text. */
function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

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
    SELLER: z.preprocess(readJson, sellerFacts).optional(),
  })
  .superRefine(refuseSandboxInProduction)
  .transform((given, ctx) => {
    if (given.SELLER === undefined && !given.SANDBOX)
      ctx.addIssue({
        code: 'custom',
        path: ['SELLER'],
        message: `must be set outside the sandbox (JSON with ${Object.keys(sellerFacts.shape).join(', ')})`,
      });
    return { ...given, SELLER: given.SELLER ?? SANDBOX_SELLER };
  });

export type BillingConfig = z.output<typeof variables>;

/** The only reader of the environment. Ends the process with one sentence naming every problem. */
export function readBillingConfig(env: NodeJS.ProcessEnv = process.env): BillingConfig {
  return readConfig('billing', variables, env);
}

/** For whoever composes this service without selling anything. */
export { SANDBOX_SELLER } from './seller';
