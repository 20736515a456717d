/** What has to be there before a domain changes its owner: columns of `owner_change_item`, by the names they have there. */
interface SeededItem {
  readonly registry: 'it' | 'eu' | 'gtld';
  /** `*`: every extension of the registry. Rows of one extension come on top of these. */
  readonly tld: string;
  readonly occasion: 'SALE' | 'HEIRS' | 'COMPANY_CHANGE' | '*';
  /** Of the party that has to give it; `*`: whoever it is. */
  readonly subject_type: string;
  readonly party: 'GIVER' | 'RECEIVER';
  readonly item: string;
  readonly valid_from: Date;
  readonly source: string;
}

const IT = {
  registry: 'it',
  tld: '*',
  valid_from: new Date('2020-01-01'),
  source:
    'Guide of Aruba to "cambio intestatario": both parties sign. Which papers show who signs is our decision',
} as const;
const EU = {
  registry: 'eu',
  tld: '*',
  valid_from: new Date('2020-01-01'),
  source: 'EURid: both holders consent. Which papers show it is our decision',
} as const;
const GTLD = {
  registry: 'gtld',
  tld: '*',
  valid_from: new Date('2016-12-01'),
  source: 'ICANN, Transfer Policy II.C: both registrants confirm. Papers of heirs are our decision',
} as const;

/** Both sign, and show who they are; a body shows who may sign for it. */
function paperRows(registry: typeof IT | typeof EU): SeededItem[] {
  const any = { ...registry, subject_type: '*' };
  const company = { ...registry, subject_type: 'COMPANY', item: 'COMPANY_REGISTER_EXTRACT' };
  return [
    { ...any, occasion: '*', party: 'RECEIVER', item: 'SIGNED_REQUEST' },
    { ...any, occasion: '*', party: 'RECEIVER', item: 'IDENTITY_DOCUMENT' },
    { ...company, occasion: '*', party: 'RECEIVER' },
    { ...any, occasion: 'SALE', party: 'GIVER', item: 'SIGNED_REQUEST' },
    { ...any, occasion: 'SALE', party: 'GIVER', item: 'IDENTITY_DOCUMENT' },
    { ...company, occasion: 'SALE', party: 'GIVER' },
    { ...any, occasion: 'HEIRS', party: 'RECEIVER', item: 'DEATH_CERTIFICATE' },
    { ...any, occasion: 'HEIRS', party: 'RECEIVER', item: 'HEIRS_DECLARATION' },
    { ...any, occasion: 'COMPANY_CHANGE', party: 'RECEIVER', item: 'DEED' },
    // Of a company that is merged nobody may be left to sign; the deed says so.
    { ...company, occasion: 'COMPANY_CHANGE', party: 'GIVER' },
  ];
}

const ANY = { ...GTLD, subject_type: '*' };

export const OWNER_CHANGE_ITEMS: readonly SeededItem[] = [
  ...paperRows(IT),
  ...paperRows(EU),
  { ...ANY, occasion: '*', party: 'RECEIVER', item: 'CONFIRMATION' },
  { ...ANY, occasion: 'SALE', party: 'GIVER', item: 'CONFIRMATION' },
  { ...ANY, occasion: 'COMPANY_CHANGE', party: 'GIVER', item: 'CONFIRMATION' },
  { ...ANY, occasion: 'HEIRS', party: 'RECEIVER', item: 'DEATH_CERTIFICATE' },
  { ...ANY, occasion: 'HEIRS', party: 'RECEIVER', item: 'HEIRS_DECLARATION' },
];

/** How long a case may take, and how long its papers are kept: columns of `owner_change_policy`. */
export const OWNER_CHANGE_POLICIES = [
  {
    registry: 'it',
    valid_from: IT.valid_from,
    source: 'Guide of Aruba to "cambio intestatario": papers and payment within 100 days',
    deadline_days: 100,
    reminder_days: 7,
    kept_days: 30,
  },
  {
    registry: 'eu',
    valid_from: EU.valid_from,
    source: 'Our decision: as .it',
    deadline_days: 100,
    reminder_days: 7,
    kept_days: 30,
  },
  {
    registry: 'gtld',
    valid_from: GTLD.valid_from,
    source: 'ICANN, Transfer Policy II.C: void unless both have confirmed within 60 days',
    deadline_days: 60,
    reminder_days: 7,
    kept_days: 30,
  },
] as const;
