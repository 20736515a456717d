/** A domain as a delegation remembers it: its id decides, its name is for people who cannot look the id up. */
export interface NamedDomain {
  readonly id: string;
  readonly name: string;
}

/** The domains of a delegation as they are stored; null for the whole profile. */
export function domainsIn(stored: string | null): readonly NamedDomain[] | null {
  return stored === null ? null : (JSON.parse(stored) as NamedDomain[]);
}
