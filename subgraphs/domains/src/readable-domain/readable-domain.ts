import type { OutputOf, Reader } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead, reachOf } from '@customer-area/shared/reader';
import { readableDomain } from '../../contract';
import type { DomainRow, PortfolioStore } from '../portfolio';
import type { RegistrantRow, RegistrantStore } from '../registrants';
import type { ServiceStore } from '../services';

export interface ReadableDomainDeps {
  readonly database: Database;
  readonly portfolio: PortfolioStore;
  readonly registrants: RegistrantStore;
  readonly services: ServiceStore;
}

type Readable = NonNullable<OutputOf<typeof readableDomain>>;

/** By the same sentences as in the graph: the domain by `domains:read` and reach, its holder by `profile:read`. */
export function readableDomainOperation(deps: ReadableDomainDeps): InternalHandlers {
  const { database, portfolio, services } = deps;
  return answerOperation(readableDomain, async ({ reader, domainId }) => {
    if (!mayRead(reader, 'domains:read') || !isId(domainId, 'dom')) return null;
    const [domain] = await portfolio.byIds(reachOf(reader), [domainId]);
    if (domain === undefined) return null;
    const { id, unicodeName, tld, profileId } = domain;
    const kinds = await services.kindsOf(database.read, trustedProfileId(profileId), id);
    const holder = await holderOf(deps, reader, domain);
    return { id, unicodeName, tld, services: [...new Set(kinds)], holder };
  });
}

async function holderOf(
  { database, registrants }: ReadableDomainDeps,
  reader: Reader,
  { profileId, registrantId }: DomainRow,
): Promise<Readable['holder']> {
  if (registrantId === null || !mayRead(reader, 'profile:read')) return null;
  const [row] = await registrants.byIds(database.read, trustedProfileId(profileId), [registrantId]);
  if (row === undefined || row.knownAt === null) return null;
  const { fiscalCode, vatNumber, email, phone } = row;
  return { displayName: nameOf(row), fiscalCode, vatNumber, address: addressOf(row), email, phone };
}

function nameOf({ companyName, firstName, lastName }: RegistrantRow): string {
  return companyName ?? [firstName, lastName].filter((part) => part !== null).join(' ');
}

function addressOf(row: RegistrantRow): NonNullable<Readable['holder']>['address'] {
  const { street, postalCode, city, province, country } = row;
  if (street === null || postalCode === null || city === null || country === null) return null;
  return { street, postalCode, city, province, country };
}
