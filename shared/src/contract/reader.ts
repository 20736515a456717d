import { z } from 'zod';

const id = z.string().min(1).max(40);

/** For whom one service reads from another: no more than this one may see is answered. */
export const reader = z.object({
  profileId: id,
  /** What its API key or delegation allows, e.g. `domains:read`; null for a login in person. */
  scopes: z.array(z.string().max(60)).nullable(),
  /** The only domains that exist for it; null for all of the profile. */
  domainIds: z.array(id).nullable(),
});

export type Reader = z.output<typeof reader>;
