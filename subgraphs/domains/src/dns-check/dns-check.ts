/** A name server, and its addresses where it is inside the name and only we know them. */
export interface AskedHost {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** Asks name servers whether they serve a name, as registries do before they delegate to them. */
export interface DnsCheck {
  /** The first that does not answer with authority for the name; null when all of them do. */
  failing(name: string, hosts: readonly AskedHost[]): Promise<string | null>;
}
