import { z } from 'zod';
import { namedDomain } from '../named-domain';

/** A name to come from another registrar, with the years that this adds; never its auth code. */
export const transferredDomain = namedDomain.extend({
  /** Null where a transfer leaves the term as it is. */
  years: z.number().int().min(1).max(1).nullable(),
  registrantId: z.string().min(1).max(40).optional(),
});

export type TransferredDomain = z.output<typeof transferredDomain>;
