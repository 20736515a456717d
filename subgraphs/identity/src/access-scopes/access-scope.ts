import type { LocalizedText } from '@customer-area/shared/locale';
import { accessScopeTerms } from '../../contract';

/** One thing that can be granted to an API key or a delegation, as the permission maps of all services name it. */
export type AccessScope = keyof typeof CATALOGUE;

interface Granted {
  /** What is of no use without it, and so comes along. */
  readonly implies: readonly string[];
}

const CATALOGUE = {
  'profile:read': {
    implies: [],
  },
  'domains:read': {
    implies: [],
  },
  'domains:manage': {
    // Whoever changes a domain has to see it.
    implies: ['domains:read'],
  },
  'domains:transfer': {
    implies: ['domains:read'],
  },
  'dns:write': {
    implies: ['domains:read'],
  },
  'orders:read': {
    implies: [],
  },
  'orders:place': {
    // Whoever orders has to see what for, and what became of it.
    implies: ['orders:read', 'domains:read'],
  },
  'orders:pay': {
    implies: ['orders:read'],
  },
  'invoices:read': {
    implies: [],
  },
  'tickets:read': {
    implies: [],
  },
  'tickets:write': {
    implies: ['tickets:read'],
  },
} as const satisfies Readonly<Record<keyof typeof accessScopeTerms, Granted>>;

/** Every scope, in the order in which forms and answers list them. */
export const ACCESS_SCOPES = Object.keys(CATALOGUE) as readonly AccessScope[];

/** What a scope allows, in words that follow "may". */
export function allowedBy(scope: AccessScope): LocalizedText {
  return accessScopeTerms[scope];
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
