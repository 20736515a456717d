import { z } from 'zod';

const PORT_OF_EPP = 700;
const SECONDS = 1000;

const url = z
  .url({ protocol: /^(epps|https)$/, error: 'not an address of EPP (epps://host:700 or https://host)' })
  .transform((text) => new URL(text));

/** One registry that is reached over EPP. What is secret stands in files, which the configuration only names. */
const eppRegistrySettings = z
  .strictObject({
    /** What it says differently from the standards. */
    dialect: z.enum(['it', 'eu', 'gtld']),
    url,
    clientId: z.string().min(3).max(16),
    passwordFile: z.string().min(1),
    /** The certificate that proves who we are, and its key, in PEM. */
    certificateFile: z.string().min(1).optional(),
    keyFile: z.string().min(1).optional(),
    /** Who signs for the server, where this machine does not trust them anyway. */
    authorityFile: z.string().min(1).optional(),
    techContact: z.string().min(3).max(16).optional(),
    currency: z.string().length(3).default('EUR'),
    answerSeconds: z.number().positive().default(20),
    keepAliveSeconds: z.number().positive().default(240),
    renewAfterHours: z.number().positive().default(12),
    mostWaiting: z.number().int().positive().default(200),
    waitSeconds: z.number().positive().default(30),
    loginPauseSeconds: z.number().nonnegative().default(5),
  })
  .refine(({ certificateFile, keyFile }) => (certificateFile === undefined) === (keyFile === undefined), {
    error: 'a certificate needs its key',
  })
  .refine(
    ({ url: { protocol }, certificateFile }) => protocol === 'https:' || certificateFile !== undefined,
    {
      error: 'EPP over TLS needs a certificate of the client',
    },
  )
  .transform(
    ({ answerSeconds, keepAliveSeconds, renewAfterHours, waitSeconds, loginPauseSeconds, ...settings }) => ({
      ...settings,
      port: Number(settings.url.port) || PORT_OF_EPP,
      answerMs: answerSeconds * SECONDS,
      keepAliveMs: keepAliveSeconds * SECONDS,
      renewAfterMs: renewAfterHours * 3600 * SECONDS,
      longestWaitMs: waitSeconds * SECONDS,
      loginPauseMs: loginPauseSeconds * SECONDS,
    }),
  );

export type EppRegistrySettings = z.output<typeof eppRegistrySettings>;

/** By the name that `REGISTRIES` gives to extensions. */
export const eppRegistries = z.record(z.string().min(1).max(40), eppRegistrySettings);

export type EppRegistries = z.output<typeof eppRegistries>;
