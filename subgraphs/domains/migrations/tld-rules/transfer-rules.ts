/** What registries prescribe of transfers between registrars, by whose life cycle an extension has. */
export const TRANSFER_RULES = {
  // ICANN, Transfer Policy: not in the 60 days after a registration or a transfer; a transfer adds a year.
  gtld: { ageDays: 60, years: 1 },
  // Registro .it, Technical Guidelines: at any age, and the term stays as it is.
  it: { ageDays: 0, years: 0 },
  // EURid, registration policy.
  eu: { ageDays: 0, years: 1 },
} as const;
