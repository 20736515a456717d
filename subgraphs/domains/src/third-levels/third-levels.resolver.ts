import type { Clock } from '@customer-area/shared/clock';
import {
  type ConnectionOf,
  connectionType,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { encodeCursor, toPage, wantedPage } from '@customer-area/shared/pagination';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Domain, type DomainContext, domainReference, toDomain } from '../portfolio';
import type { ThirdLevelContext } from './third-level.loader';

const ThirdLevelConnection = connectionType(
  Domain,
  'ThirdLevel',
  'The third levels of a domain, in alphabetical order.',
);

@Resolver(() => Domain)
export class ThirdLevelsResolver {
  constructor(private readonly clock: Clock) {}

  @FieldResolver(() => Domain, {
    nullable: true,
    description:
      'Of a third level, the domain beneath which it stands, and whose dates, suspension and registrant it has. Null for other domains, and for who reaches the third level alone.',
  })
  async parent(@Root() { row }: Domain, @Ctx() context: DomainContext): Promise<Domain | null> {
    return row.parentId === null ? null : domainReference(this.clock)({ id: row.parentId }, context);
  }

  @Page()
  @FieldResolver(() => ThirdLevelConnection, {
    nullable: true,
    description:
      'The names beneath it, also those that are only ordered or have ended. They are in no other list, but `filter.nameContains` and `filter.nameIn` find them.',
  })
  async thirdLevels(
    @Root() { id: parentId }: Domain,
    @Args() args: PageArguments,
    @Ctx() { thirdLevels }: ThirdLevelContext,
  ): Promise<ConnectionOf<Domain>> {
    const wanted = wantedPage(args);
    const rows = await thirdLevels.page.load({ ...wanted, parentId });
    const now = this.clock.now();
    return toConnection(
      toPage(rows, wanted, ({ name, id }) => encodeCursor([name, id])),
      (row) => toDomain(row, now),
      () => thirdLevels.count.load(parentId),
    );
  }
}
