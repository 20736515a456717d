import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/**
 * What an entry says of people, in one piece: it is kept as JSON, sealed as a whole, and erased as a whole. Names are
 * those of the moment in which the entry was written.
 */
const personOfEntry = z.object({
  /** Makes the digest of an erased person a riddle: names and addresses alone could be guessed. */
  salt: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  /** Of the profile for which a delegate acted. */
  onBehalfOf: z.string().nullable(),
  keyName: z.string().nullable(),
  purpose: z.string().nullable(),
  ip: z.string().nullable(),
  /** Why, as a member of staff stated it. */
  reason: z.string().nullable(),
  /** What the words of the act are made of. */
  facts: z.unknown(),
});
export type PersonOfEntry = Omit<z.output<typeof personOfEntry>, 'salt'>;

/** As it is stored and sealed. */
export function writePerson(person: PersonOfEntry): string {
  return JSON.stringify({ salt: randomBytes(16).toString('base64url'), ...person });
}

/** Null when it has been erased, or is not what we wrote. */
export function readPerson(stored: string | null): PersonOfEntry | null {
  if (stored === null) return null;
  try {
    return personOfEntry.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
