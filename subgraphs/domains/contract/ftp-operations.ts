import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

export const ftpFeed = defineOperation('ftp-feed', {
  description:
    'The addresses from which logins may use FTP, for the servers that let them in; held open while it is still what the caller has. Null: nothing new.',
  input: z.object({
    /** The `etag` of what the caller has; null for the first time. */
    etag: z.string().max(100).nullable(),
    waitMs: z.number().int().min(0).max(25_000),
  }),
  output: z
    .object({
      /** Grows with every change. */
      version: z.number().int().min(0),
      /** Of the content alone. */
      etag: z.string(),
      /** What holds for a login that is not in the list. */
      otherLogins: z.enum(['OPEN', 'CLOSED']),
      /** Only these addresses, for each of these; none at all where the list is empty. */
      logins: z.array(z.object({ username: z.string(), allowed: z.array(z.string()) })),
    })
    .nullable(),
});
