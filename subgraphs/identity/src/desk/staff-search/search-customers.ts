import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import {
  findWith,
  STAFF_FIND_FITS,
  type StaffFindKind,
  type StaffFound,
  staffFind,
  tellStaffRead,
} from '@customer-area/shared/staff-reads';
import type { ProfileRow, ProfileStore } from '../../account/profiles';
import type { CustomerFinderStore } from './customer-finder.store';
import { type SearchTerm, searchTerms } from './search-terms';

export interface SearchCustomersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly profiles: ProfileStore;
  readonly finder: CustomerFinderStore;
  readonly peer: (name: string) => Peer;
}

/** Who is found beyond these asks for more to be typed: each profile that is shown is told of it. */
export const MOST_FOUND = 20;

/** What the other services know; they are asked only for what a text can be. */
const ELSEWHERE: Readonly<Record<string, readonly StaffFindKind[]>> = {
  domains: ['DOMAIN'],
  billing: ['ORDER', 'INVOICE', 'BANK_LINE'],
  support: ['TICKET'],
};

export interface FoundCustomers {
  readonly matches: readonly {
    readonly found: StaffFound;
    readonly profile: ProfileRow;
    readonly typed: string;
  }[];
  /** Whether there were more than are shown. */
  readonly more: boolean;
  /** Services that did not answer. */
  readonly unavailable: readonly string[];
}

/** Finds customers by whatever of theirs was typed: the best fits first, each profile once for each kind. Who is shown is told. */
export async function searchCustomers(
  deps: SearchCustomersDeps,
  { text, reason }: { text: string; reason: string },
): Promise<FoundCustomers> {
  const terms = searchTerms(text);
  const unavailable: string[] = [];
  const answers = await Promise.all([
    findWith(deps.finder.finders, { wanted: [...terms], limit: MOST_FOUND + 1 }),
    ...Object.entries(ELSEWHERE).map(([service, kinds]) => {
      const wanted = terms.filter(({ kind }) => kinds.includes(kind));
      return wanted.length === 0 ? [] : askElsewhere(deps, service, wanted, unavailable);
    }),
  ]);
  const found = bestFirst(answers.flat(), terms);
  const all = [...new Set(found.map(({ profileId }) => profileId))];
  const ids = all.slice(0, MOST_FOUND);
  const profiles = await shown(deps, ids, reason);
  const matches = found.flatMap((one) => {
    const profile = profiles.get(one.profileId);
    const typed = terms.find(({ kind }) => kind === one.kind)?.text ?? text;
    return profile === undefined ? [] : [{ found: one, profile, typed }];
  });
  return { matches, more: all.length > ids.length, unavailable };
}

async function shown(
  { database, profiles, clock }: SearchCustomersDeps,
  ids: readonly string[],
  reason: string,
): Promise<ReadonlyMap<string, ProfileRow>> {
  if (ids.length === 0) return new Map();
  return database.transact(async (manager) => {
    const rows = await profiles.findMany(ids, manager);
    const at = clock.now();
    for (const { profileId } of rows)
      await tellStaffRead(manager, { profileId, section: 'SEARCH', reason, at });
    return new Map(rows.map((row) => [row.profileId, row]));
  });
}

async function askElsewhere(
  { peer, logger }: SearchCustomersDeps,
  service: string,
  wanted: readonly SearchTerm[],
  unavailable: string[],
): Promise<StaffFound[]> {
  try {
    return await askOperation(peer(service), staffFind, { wanted: [...wanted], limit: MOST_FOUND + 1 });
  } catch (error) {
    logger.warn({ err: error, service }, 'a search of staff was answered without one service');
    unavailable.push(service);
    return [];
  }
}

/** Exact fits before beginnings before parts; of one profile each kind once. */
function bestFirst(found: readonly StaffFound[], terms: readonly SearchTerm[]): StaffFound[] {
  const rank = ({ fit, kind }: StaffFound) =>
    STAFF_FIND_FITS.indexOf(fit) * 100 + terms.findIndex((term) => term.kind === kind);
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ profileId, kind }) => {
      const key = `${profileId} ${kind}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
