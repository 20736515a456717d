import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { registrantPublicationChanged } from '../../contract';
import type { TldRules } from '../names';
import {
  type RegistriesOfDeps,
  type RequestContactUpdateDeps,
  registriesOf,
  requestContactUpdate,
} from '../registrant-contacts';
import type { RegistrantRow, RegistrantStore } from '../registrants';
import { inOneOrder, type PublishedField } from '../registry';
import { isPublishedBySome, type PublicationRefusal, publicationRefusal } from './publication';

export interface ConsentToPublicationDeps extends RegistriesOfDeps, RequestContactUpdateDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly registrants: RegistrantStore;
}

export interface ConsentToPublication {
  readonly registrantId: string;
  readonly fields: readonly PublishedField[];
}

export type ConsentOutcome =
  | { readonly kind: 'refused'; readonly code: PublicationRefusal }
  | {
      readonly kind: 'said';
      readonly registrant: RegistrantRow;
      /** Those that tell the registries; none when nothing is different. */
      readonly operationIds: readonly string[];
    };

/**
 * What a registrant wants published from now on; all the rest is hidden. Every registry with names of it is told, also one that
 * publishes by rules of its own: what all of them have confirmed has to be one and the same.
 */
export function consentToPublication(
  deps: ConsentToPublicationDeps,
  profileId: ProfileId,
  { registrantId, fields }: ConsentToPublication,
): Promise<ConsentOutcome> {
  const wanted = inOneOrder(fields);
  return deps.database.transact(async (manager): Promise<ConsentOutcome> => {
    const registrant = isId(registrantId, 'rgt')
      ? await deps.registrants.lock(manager, profileId, registrantId)
      : null;
    if (registrant === null || registrant.knownAt === null) throw notFound();
    const at = deps.clock.now();
    const of = { profileId, registrantId };
    const registries = await registriesOf(deps, manager, of);
    const tlds = await deps.contactNames.tlds(manager, of);
    const code = publicationRefusal(registrant, wanted, isPublishedBySome(deps.tldRules, tlds, at));
    if (code !== null) return { kind: 'refused', code };
    if (String(wanted) === String(registrant.published))
      return { kind: 'said', registrant, operationIds: [] };
    const changes = { published: wanted, publicationChangedAt: at };
    await deps.registrants.change(manager, registrant, changes);
    const operationIds: string[] = [];
    for (const [registry, tld] of registries) {
      const asked = { registry, tld, actor: currentActor(), at };
      operationIds.push((await requestContactUpdate(deps, manager, of, asked)).id);
    }
    await appendEvent(manager, registrantPublicationChanged, {
      profileId,
      subjectId: registrantId,
      payload: { published: wanted, fields: wanted.length },
      occurredAt: at,
    });
    return { kind: 'said', registrant: { ...registrant, ...changes }, operationIds };
  });
}
