const GTLD = { registry: 'gtld', valid_from: new Date('2026-11-28') } as const;
const GIVER = {
  ...{ tld: '*', subject_type: '*', party: 'GIVER', item: 'REGISTRANT_CONFIRMATION' },
  source: 'ICANN, Transfer Policy II.C: the prior registrant confirms at its address of record',
} as const;

/** Who holds a gTLD name confirms by letter from then on: columns of `owner_change_item`. Of heirs papers are asked instead. */
export const LETTER_ITEMS = [
  { ...GTLD, ...GIVER, occasion: 'SALE' },
  { ...GTLD, ...GIVER, occasion: 'COMPANY_CHANGE' },
] as const;

/** As before, and how long an address has to have stood that is asked: columns of `owner_change_policy`. */
export const LETTER_POLICY = {
  ...GTLD,
  source:
    'ICANN, Transfer Policy II.C: void unless both have confirmed within 60 days. Another address counts after 30 days by our decision',
  deadline_days: 60,
  reminder_days: 7,
  kept_days: 30,
  address_days: 30,
} as const;
