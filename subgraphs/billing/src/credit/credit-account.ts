/** Credit that was given and has something left. */
export interface OpenGrant {
  readonly id: string;
  readonly remaining: number;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
}

/** What is taken of a grant. */
export interface CreditPart {
  readonly grantId: string;
  readonly cents: number;
}

/** Twelve months later, at the same time of day; the last day of February for the 29th. */
export function validUntil(at: Date): Date {
  const end = new Date(at);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  if (end.getUTCMonth() !== at.getUTCMonth()) end.setUTCDate(0);
  return end;
}

/** What can be spent at `at`, oldest first. */
export function spendable(grants: readonly OpenGrant[], at: Date): readonly OpenGrant[] {
  return grants
    .filter(({ remaining, expiresAt }) => remaining > 0 && expiresAt > at)
    .sort((one, other) => +one.grantedAt - +other.grantedAt || (one.id < other.id ? -1 : 1));
}

/** As much as there is, but no more than `most`, of the oldest. */
export function takeOldest(
  grants: readonly OpenGrant[],
  most: number,
  at: Date,
): { readonly parts: readonly CreditPart[]; readonly cents: number } {
  const parts: CreditPart[] = [];
  let missing = most;
  for (const { id: grantId, remaining } of spendable(grants, at)) {
    if (missing <= 0) break;
    const cents = Math.min(missing, remaining);
    parts.push({ grantId, cents });
    missing -= cents;
  }
  return { parts, cents: most - missing };
}

/** What is left of credit whose time is over. */
export function expired(grants: readonly OpenGrant[], at: Date): readonly OpenGrant[] {
  return grants.filter(({ remaining, expiresAt }) => remaining > 0 && expiresAt <= at);
}
