import type { LocalizedText } from '@customer-area/shared/locale';

/** One thing that can be granted to an API key or a delegation, as the permission maps of all services name it. */
export type AccessScope = keyof typeof CATALOGUE;

interface Granted {
  /** What its holder may do, as it stands in forms and letters: "may …". */
  readonly allows: LocalizedText;
  /** What is of no use without it, and so comes along. */
  readonly implies: readonly string[];
}

const CATALOGUE = {
  'profile:read': {
    allows: { it: "leggere i dati dell'anagrafica", en: 'read the data of the profile' },
    implies: [],
  },
  'domains:read': {
    allows: { it: 'vedere i domini', en: 'see the domains' },
    implies: [],
  },
  'orders:read': {
    allows: { it: 'vedere gli ordini', en: 'see the orders' },
    implies: [],
  },
  'orders:place': {
    allows: {
      it: 'inserire ordini: registrazioni, rinnovi, servizi',
      en: 'place orders: registrations, renewals, services',
    },
    // Whoever orders has to see what for, and what became of it.
    implies: ['orders:read', 'domains:read'],
  },
  'orders:pay': {
    allows: { it: 'pagare e annullare ordini', en: 'pay and cancel orders' },
    implies: ['orders:read'],
  },
  'invoices:read': {
    allows: { it: 'vedere e scaricare le fatture', en: 'see and download the invoices' },
    implies: [],
  },
  'tickets:read': {
    allows: { it: 'leggere le richieste di assistenza', en: 'read the support tickets' },
    implies: [],
  },
  'tickets:write': {
    allows: {
      it: 'aprire richieste di assistenza e rispondere',
      en: 'open support tickets and answer them',
    },
    implies: ['tickets:read'],
  },
} as const satisfies Readonly<Record<string, Granted>>;

/** Every scope, in the order in which forms and answers list them. */
export const ACCESS_SCOPES = Object.keys(CATALOGUE) as readonly AccessScope[];

/** What a scope allows, in words that follow "may". */
export function allowedBy(scope: AccessScope): LocalizedText {
  return CATALOGUE[scope].allows;
}

/** What comes along with a scope. */
export function impliedBy(scope: AccessScope): readonly AccessScope[] {
  return CATALOGUE[scope].implies;
}

/** The scopes and all that they imply, each once, in the order of the catalogue: what a viewer is given. */
export function withImplied(scopes: readonly AccessScope[]): readonly AccessScope[] {
  const held = new Set<AccessScope>(scopes);
  // A set goes on with what is added to it meanwhile, so that implications of implications are found as well.
  for (const scope of held) for (const implied of impliedBy(scope)) held.add(implied);
  return ACCESS_SCOPES.filter((scope) => held.has(scope));
}

/** Scopes as they are stored: names with spaces between. A name that is no scope any more grants nothing. */
export function scopesIn(stored: string): readonly AccessScope[] {
  const names = stored.split(' ');
  return ACCESS_SCOPES.filter((scope) => names.includes(scope));
}
