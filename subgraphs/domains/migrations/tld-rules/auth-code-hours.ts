/** How long a code for a transfer is good, in hours, by whose life cycle an extension has. */
export const AUTH_CODE_HOURS = {
  // ICANN: 14 days at most.
  gtld: 336,
  // Its registry lets a code stand until it is changed.
  it: 336,
  // EURid: 40 days.
  eu: 960,
} as const;
