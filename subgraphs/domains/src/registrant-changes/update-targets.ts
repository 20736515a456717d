import { createHash } from 'node:crypto';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { RegistrantRow } from '../registrants';
import type { ContactChange, UpdateTarget } from './registrant-update.entity';
import type { DomainsOfRegistrant, RegistrantsOfDomainsStore } from './registrants-of-domains.store';

/** A registrant that is to be changed, or parted with some of its domains. */
export interface Target extends Pick<UpdateTarget, 'registrantId' | 'domainIds'> {
  readonly registrant: RegistrantRow;
  readonly domains: DomainsOfRegistrant;
}

/** The targets with the domains behind them as they are now. Taking all domains from a registrant is changing it. */
export async function targetsNow(
  store: RegistrantsOfDomainsStore,
  manager: EntityManager,
  profileId: ProfileId,
  wanted: readonly { readonly registrant: RegistrantRow; readonly domainIds: readonly string[] | null }[],
): Promise<Target[]> {
  const targets: Target[] = [];
  for (const { registrant, domainIds } of wanted) {
    const all = await store.summary(manager, profileId, registrant.id, null);
    const some = domainIds === null ? all : await store.summary(manager, profileId, registrant.id, domainIds);
    const isWhole = some.total === all.total;
    targets.push({
      registrant,
      registrantId: registrant.id,
      domainIds: isWhole ? null : [...(domainIds ?? [])],
      domains: isWhole ? all : some,
    });
  }
  return targets;
}

/** One line for all that was shown: another one as soon as any of it is different. */
export function fingerprintOf(targets: readonly Target[]): string {
  const seen = targets.map(({ registrant, domainIds, domains }) => [
    registrant.id,
    registrant.version,
    registrant.updateId,
    domainIds,
    domains.digest,
  ]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

/** One field before and after. */
export interface RegistrantFieldChangeFacts {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where each of them stands in the input and in the graph. */
const PATHS = {
  street: 'address.street',
  postalCode: 'address.postalCode',
  city: 'address.city',
  province: 'address.province',
  country: 'address.country',
  phone: 'phone',
  email: 'email',
} as const;

export function changesOf(registrant: RegistrantRow, contact: ContactChange): RegistrantFieldChangeFacts[] {
  return (Object.keys(PATHS) as (keyof typeof PATHS)[]).flatMap((column) => {
    const [before, after] = [registrant[column], contact[column]];
    return after === undefined || before === after ? [] : [{ field: PATHS[column], before, after }];
  });
}
