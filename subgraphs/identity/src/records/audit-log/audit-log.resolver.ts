import { badInput, faultText } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { Page, PageArguments } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { shownEdges, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { AuditLogConnection, AuditLogFilter, toEntry } from './audit-log.graphql';
import type { AuditLogStore, EntryFilter } from './audit-log.store';

const MAX_KINDS = 50;
const MAX_NAME = 60;

@Resolver()
export class AuditLogResolver {
  constructor(private readonly deps: { readonly auditLog: AuditLogStore }) {}

  @Page()
  @Query(() => AuditLogConnection, {
    description:
      'Everything that happened to the profile and who did it, newest first. For logins in person. An entry follows what it tells of within seconds.',
  })
  async auditLog(
    @Arg('filter', () => AuditLogFilter, { nullable: true, description: 'Everything, if left out.' })
    filter: AuditLogFilter | null,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<AuditLogConnection> {
    const page = await this.deps.auditLog.page(profileOf(viewer), checkedFilter(filter), wantedPage(args));
    return {
      ...page,
      edges: shownEdges(page.edges, (row) => toEntry(row, viewer.locale)),
    };
  }
}

function checkedFilter(input: AuditLogFilter | null): EntryFilter {
  const { kinds = null, actorLoginId = null, subjectId = null, from = null, until = null } = input ?? {};
  if (kinds !== null && (kinds.length < 1 || kinds.length > MAX_KINDS))
    throw badInput('filter.kinds', faultText('input.entries', { least: 1, most: MAX_KINDS }));
  for (const [index, kind] of (kinds ?? []).entries()) checkedName(`filter.kinds.${index}`, kind);
  checkedName('filter.actorLoginId', actorLoginId);
  checkedName('filter.subjectId', subjectId);
  if (from !== null && until !== null && until <= from)
    throw badInput('filter.until', messages.localized('fault.afterFrom'));
  return { kinds, actorLoginId, subjectId, from, until };
}

/** Any short name may be asked for; what is not there is not found. */
function checkedName(field: string, value: string | null): void {
  if (value !== null && (value.length < 1 || value.length > MAX_NAME))
    throw badInput(field, faultText('input.length', { least: 1, most: MAX_NAME }));
}
