import { z } from 'zod';
import { namedDomain } from '../named-domain';

/** A name to be registered, and for whom: without a registrant for the one made from the profile. */
export const registeredDomain = namedDomain.extend({
  registrantId: z.string().min(1).max(40).optional(),
});

export type RegisteredDomain = z.output<typeof registeredDomain>;
