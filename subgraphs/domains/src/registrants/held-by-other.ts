interface Held {
  readonly state: string;
  readonly byTransfer: boolean;
  readonly registrantId: string | null;
}

/**
 * Whether its registry has a holder that is no registrant of ours: it came from another registrar, and only a change of owner changes
 * the holder (.it).
 */
export function isHeldByOther({ state, byTransfer, registrantId }: Held): boolean {
  return state === 'REGISTERED' && byTransfer && registrantId === null;
}
