import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { messages } from '../messages';
import { isHeldByOther, type RegistrantRow, type RegistrantStore } from '../registrants';
import type { RegistrantsOfDomainsStore } from './registrants-of-domains.store';
import type { RegistrantRefusalCode } from './update-rules';

/** A registrant, or some domains whose registrants are meant: one of the two. */
export interface Wanted {
  readonly registrantId: string | null;
  readonly domainIds: readonly string[] | null;
}

export type WantedRegistrants =
  | {
      readonly kind: 'found';
      readonly registrants: readonly {
        readonly registrant: RegistrantRow;
        readonly domainIds: readonly string[] | null;
      }[];
    }
  | { readonly kind: 'refused'; readonly code: RegistrantRefusalCode };

const MOST_DOMAINS = 500;
export const MOST_REGISTRANTS = 20;

export interface WantedRegistrantsDeps {
  readonly database: Database;
  readonly registrants: RegistrantStore;
  readonly registrantsOfDomains: RegistrantsOfDomainsStore;
}

/** The registrants that are meant. Foreign, absent and malformed ids are all NOT_FOUND. */
export async function wantedRegistrants(
  deps: WantedRegistrantsDeps,
  profileId: ProfileId,
  { registrantId, domainIds }: Wanted,
): Promise<WantedRegistrants> {
  if ((registrantId === null) === (domainIds === null))
    throw badInput('registrantId', messages.localized('fault.registrantOrDomains'));
  if (registrantId !== null) {
    const [registrant] = isId(registrantId, 'rgt')
      ? await deps.registrants.byIds(deps.database.read, profileId, [registrantId])
      : [];
    if (registrant === undefined) throw notFound();
    return { kind: 'found', registrants: [{ registrant, domainIds: null }] };
  }
  return ofDomains(deps, profileId, [...new Set(domainIds ?? [])]);
}

async function ofDomains(
  { database, registrants, registrantsOfDomains }: WantedRegistrantsDeps,
  profileId: ProfileId,
  ids: readonly string[],
): Promise<WantedRegistrants> {
  if (ids.length < 1 || ids.length > MOST_DOMAINS)
    throw badInput('domainIds', faultText('input.between', { least: 1, most: MOST_DOMAINS }));
  if (!ids.every((id) => isId(id, 'dom'))) throw notFound();
  const domains = await registrantsOfDomains.ofDomains(database.read, profileId, ids);
  if (domains.length < ids.length) throw notFound();
  if (domains.some(({ parentId }) => parentId !== null))
    return { kind: 'refused', code: 'REGISTRANT_OF_PARENT' };
  if (domains.some(isHeldByOther)) return { kind: 'refused', code: 'HELD_BY_OTHER' };
  const byRegistrant = new Map<string | null, string[]>();
  for (const domain of domains)
    byRegistrant.set(domain.registrantId, [...(byRegistrant.get(domain.registrantId) ?? []), domain.id]);
  if (byRegistrant.size > MOST_REGISTRANTS) return { kind: 'refused', code: 'TOO_MANY_REGISTRANTS' };
  const known = [...byRegistrant.keys()].filter((id) => id !== null);
  const rows = known.length === 0 ? [] : await registrants.byIds(database.read, profileId, known);
  if (rows.length < byRegistrant.size) return { kind: 'refused', code: 'REGISTRANT_NOT_READY' };
  return {
    kind: 'found',
    registrants: rows.map((registrant) => ({
      registrant,
      domainIds: [...(byRegistrant.get(registrant.id) ?? [])].sort(),
    })),
  };
}
