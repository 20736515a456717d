/** A domain as a delegation remembers it: its id decides, its name is for people who cannot look the id up. */
export interface NamedDomain {
  readonly id: string;
  readonly name: string;
}
