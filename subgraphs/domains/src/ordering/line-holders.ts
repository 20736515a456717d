import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type * as contract from '../../contract';
import type { RegistrantRow } from '../registrants';
import type { LineHoldersStore } from './line-holders.store';

export interface LineHoldersDeps {
  readonly database: Database;
  readonly lineHolders: LineHoldersStore;
}

type Holders = OutputOf<typeof contract.lineHolders>['holders'];

/** Who holds the domains that lines are about, or will hold the names that they register; grouped, the lines in their order. */
export async function lineHolders(
  { database, lineHolders: store }: LineHoldersDeps,
  { profileId, lines }: InputOf<typeof contract.lineHolders>,
): Promise<Holders> {
  const owner = trustedProfileId(profileId);
  const domainIds = [...new Set(lines.flatMap(({ domainId }) => domainId ?? []))];
  const ofDomains = await store.ofDomains(database.read, owner, domainIds);
  const chosen = lines.flatMap(({ registrantId }) => registrantId ?? []);
  const ids = [...new Set([...chosen, ...[...ofDomains.values()].flatMap((id) => id ?? [])])];
  const known = await store.known(database.read, owner, ids);
  const holderOf = ({ domainId, registrantId }: (typeof lines)[number]) => {
    const id = domainId === null ? registrantId : (ofDomains.get(domainId) ?? '');
    return known.find((row) => (id === null ? row.defaultOf === owner : row.id === id));
  };
  return known.flatMap((row) => {
    const held = lines.filter((line) => holderOf(line) === row).map(({ lineId }) => lineId);
    return held.length === 0 ? [] : [holder(row, held)];
  });
}

function holder(row: RegistrantRow, lineIds: string[]): Holders[number] {
  const { id: registrantId, subjectType, firstName, lastName, companyName, fiscalCode, vatNumber } = row;
  const { street, postalCode, city, province, country, email, phone } = row;
  return {
    ...{ lineIds, registrantId, subjectType, firstName, lastName, companyName, fiscalCode, vatNumber },
    address: { street, postalCode, city, province, country },
    ...{ email, phone },
  };
}
