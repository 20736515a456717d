/** Who asks devices for signatures. They sign for this origin and nobody else. */
export interface RelyingParty {
  /** The host that passkeys are bound to. */
  readonly id: string;
  /** Where a browser must be when it asks for one. */
  readonly origin: string;
  /** As devices show it. */
  readonly name: string;
}

/** The customer area at its configured address; never the Host header. */
export function relyingPartyAt(publicOrigin: string): RelyingParty {
  const { hostname, origin } = new URL(publicOrigin);
  return { id: hostname, origin, name: 'Area Clienti' };
}
