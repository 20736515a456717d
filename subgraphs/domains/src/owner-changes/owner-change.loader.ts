import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { isLimited, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OwnerChangeDomainRow, OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeStore } from './owner-change.store';
import type {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeInvitationRow,
} from './owner-change-papers.entity';
import type { OwnerChangePapersStore } from './owner-change-papers.store';

type Many<Row> = DataLoader<string, readonly Row[]>;

/** The context of resolvers that read changes of owner: by case, and by domain. */
export interface OwnerChangeContext extends ServiceContext {
  readonly ownerChanges: {
    readonly checks: Many<OwnerChangeCheckRow>;
    readonly documents: Many<OwnerChangeDocumentRow>;
    readonly invitations: Many<OwnerChangeInvitationRow>;
    readonly domains: Many<OwnerChangeDomainRow>;
    readonly ofDomain: DataLoader<string, OwnerChangeRow | null>;
  };
}

interface LoaderDeps {
  readonly database: Database;
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangePapers: OwnerChangePapersStore;
}

/** One statement for all that is asked for of one kind. Of documents and invitations only the viewer's own are found. */
export function ownerChangeLoaders(
  { database: { read }, ownerChanges, ownerChangePapers }: LoaderDeps,
  viewer: Viewer,
): OwnerChangeContext['ownerChanges'] {
  return {
    checks: byCase((ids) => ownerChangePapers.checksOf(read, ids)),
    documents: byCase((ids) => ownerChangePapers.ownDocuments(read, profileOf(viewer), ids)),
    invitations: byCase((ids) => ownerChangePapers.invitationsOf(read, profileOf(viewer), ids)),
    domains: byCase((ids) => ownerChanges.domainsOfCases(read, ids)),
    ofDomain: new DataLoader(async (domainIds) => {
      // Cases are for logins in person.
      if (isLimited(viewer)) return domainIds.map(() => null);
      const open = await ownerChanges.openCasesOf(read, profileOf(viewer), domainIds);
      return domainIds.map((id) => open.get(id) ?? null);
    }),
  };
}

function byCase<Row extends { readonly ownerChangeId: string }>(
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
): Many<Row> {
  return new DataLoader(async (ids) => {
    const rows = await find(ids);
    return ids.map((id) => rows.filter(({ ownerChangeId }) => ownerChangeId === id));
  });
}
