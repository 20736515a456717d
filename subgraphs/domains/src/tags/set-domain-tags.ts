import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { domainsTagged, type tagCodes } from '../../contract';
import type { DomainRow, Tag } from '../portfolio';
import type { TaggedDomain, TagStore } from './tag.store';
import { tagChanges } from './tag-changes';
import { tagsRefusal } from './tags-action';

export interface SetDomainTagsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tags: TagStore;
}

export interface SetDomainTags {
  /** As they were asked for. */
  readonly domainIds: readonly string[];
  readonly add: readonly Tag[];
  readonly remove: readonly Tag[];
}

export type TagRefusalCode = CodeOf<typeof tagCodes>;

export type TagOutcome =
  | { readonly domainId: string; readonly kind: 'tagged'; readonly domain: DomainRow }
  | { readonly domainId: string; readonly kind: 'refused'; readonly code: TagRefusalCode };

/** Gives domains tags and takes others away: one outcome for each id, and one that is refused changes no other. */
export async function setDomainTags(
  { database, clock, tags }: SetDomainTagsDeps,
  dataScope: DataScope,
  command: SetDomainTags,
): Promise<TagOutcome[]> {
  const ids = [...new Set(command.domainIds)].filter((id) => isId(id, 'dom'));
  const wanted = { add: command.add, remove: command.remove.map(({ folded }) => folded) };
  return database.transact(async (manager) => {
    const found = ids.length === 0 ? [] : await tags.lock(manager, dataScope, ids);
    const byId = new Map(found.map((domain) => [domain.id, domain]));
    const domains = found.filter((domain) => tagsRefusal(domain) === null);
    const profileId = ownerIn(dataScope);
    const had = domains.length === 0 ? null : await tags.ofLocked(manager, profileId, [...byId.keys()]);
    const tagged = new Map<string, TaggedDomain>();
    for (const domain of domains) {
      const changes = tagChanges(had?.get(domain.id) ?? new Set(), wanted);
      if (changes !== null) tagged.set(domain.id, { domain, ...changes });
    }
    const changed = [...tagged.values()].filter(({ added, removed }) => added.length + removed.length > 0);
    if (changed.length > 0) {
      await tags.change(manager, profileId, changed);
      await appendEvent(manager, domainsTagged, {
        profileId,
        subjectId: profileId,
        payload: {
          domains: changed.length,
          added: command.add.map(({ text }) => text),
          removed: command.remove.map(({ text }) => text),
        },
        occurredAt: clock.now(),
      });
    }
    return command.domainIds.map((domainId): TagOutcome => {
      const domain = byId.get(domainId);
      if (domain === undefined) return { domainId, kind: 'refused', code: 'DOMAIN_NOT_FOUND' };
      const code = tagsRefusal(domain);
      if (code !== null) return { domainId, kind: 'refused', code };
      if (!tagged.has(domainId)) return { domainId, kind: 'refused', code: 'TOO_MANY_TAGS' };
      return { domainId, kind: 'tagged', domain };
    });
  });
}
