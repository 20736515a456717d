import { createPrivateKey } from 'node:crypto';
import {
  encryptionKey,
  readConfig,
  redisUrl,
  refuseSandboxInProduction,
  serviceUrl,
  subgraphVariables,
} from '@customer-area/shared/config';
import { sellerVariable, withSeller } from '@customer-area/shared/seller';
import { z } from 'zod';
import { panelClients } from './credentials/panel-codes/panel-client';

function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem);
    return true;
  } catch {
    return false;
  }
}

/** Everything the identity service reads from its environment. */
const schema = z
  .object({
    ...subgraphVariables,
    DOMAINS_URL: serviceUrl,
    BILLING_URL: serviceUrl,
    SUPPORT_URL: serviceUrl,
    /** Seals the private halves of the token signing keys at rest. */
    KEY_ENCRYPTION_KEY: encryptionKey,
    /** Where customers' browsers find the customer area; links in letters start with it. Never the Host header. */
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be an http(s) origin' })
      .default('http://localhost:4000'),
    /** Suffix of every username. */
    USERNAME_SUFFIX: z
      .string()
      .regex(/^@[a-z0-9.-]+$/, 'must look like @example.it')
      .default('@aruba.it'),
    /** `smtp://user:password@host:port`; without it letters go to the sandbox mailbox, or wait when there is no sandbox. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    /** `redis://host:port`: where limits are counted, so that all processes share them; without it each counts for itself. */
    REDIS_URL: redisUrl.optional(),
    /** Makes the first login of staff while there is none; of no use afterwards. */
    FIRST_STAFF_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
    /** Where letters to that first login go. */
    FIRST_STAFF_EMAIL: z.email('must be an e-mail address').optional(),
    /** The control panels that customers enter from here, as JSON: `[{ "id", "secret", "redirectUri" }]`; the first is opened. */
    PANEL_CLIENTS: panelClients.optional(),
    MAIL_FROM: z.string().default('Area Clienti <no-reply@localhost>'),
    /** Where what cannot be delivered comes back to: each letter has a return path of its own there. Without it that is the sender. */
    MAIL_RETURN_DOMAIN: z
      .string()
      .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/i, 'must be a domain')
      .optional(),
    /** Signs letters for the sender's domain (DKIM): a private key as PEM, line breaks may be written as \n. */
    MAIL_DKIM_KEY: z
      .string()
      .transform((pem) => pem.replaceAll('\\n', '\n'))
      .refine(isPrivateKey, 'must be a private key (PEM)')
      .optional(),
    /** Where the public half stands in the DNS: `<selector>._domainkey.<domain of the sender>`. */
    MAIL_DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/i, 'must be one DNS label')
      .default('area'),
    /** Who writes, as JSON: what the law wants letters to say of a company. Only the sandbox has one of its own. */
    SELLER: sellerVariable,
  })
  .superRefine(refuseSandboxInProduction)
  .transform(withSeller);

export type IdentityConfig = z.output<typeof schema>;

export function readIdentityConfig(env: NodeJS.ProcessEnv = process.env): IdentityConfig {
  return readConfig('identity', schema, env);
}
