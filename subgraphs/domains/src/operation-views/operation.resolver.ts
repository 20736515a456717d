import type { Clock } from '@customer-area/shared/clock';
import { AtMost, type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { encodeTimeCursor, toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Domain, domainReference } from '../portfolio';
import { Operation, OperationConnection, OperationStep, toOperation, toStep } from './operation.graphql';
import type { OperationContext } from './operation.loader';

const MOST_STEPS = 30;

@ArgsType()
class OperationListArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that still go on, false for those that are over; all without it.',
  })
  open!: boolean | null;
}

@Resolver(() => Operation)
export class OperationResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => Operation, {
    nullable: true,
    description: 'An operation of the profile; null when there is none of that id.',
  })
  operation(
    @Arg('id', () => ID, { description: 'Id of the operation, e.g. opr_01jd….' }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<Operation | null> {
    return operationReference({ id }, context);
  }

  @FieldResolver(() => Domain, { nullable: true, description: 'The domain it is about.' })
  async domain(@Root() { domainId }: Operation, @Ctx() context: OperationContext): Promise<Domain | null> {
    return domainId === null ? null : domainReference(this.clock)({ id: domainId }, context);
  }

  @AtMost(MOST_STEPS)
  @FieldResolver(() => [OperationStep], {
    description: `How it came to stand as it does, the oldest step first; the latest ${MOST_STEPS}.`,
  })
  async history(
    @Root() { id }: Operation,
    @Ctx() { operations }: OperationContext,
  ): Promise<OperationStep[]> {
    return (await operations.historyOf.load(id)).slice(-MOST_STEPS).map(toStep);
  }
}

@Resolver(() => Domain)
export class DomainOperationsResolver {
  @Page()
  @FieldResolver(() => OperationConnection, {
    nullable: true,
    description: 'What is being or was done with it at registries and hosts, newest first.',
  })
  async operations(
    @Root() { id: domainId }: Domain,
    @Args() { open, ...args }: OperationListArguments,
    @Ctx() { operations, viewer }: OperationContext,
  ): Promise<ConnectionOf<Operation>> {
    const wanted = wantedPage(args);
    const rows = await operations.ofDomain.load({ ...wanted, domainId, open });
    return toConnection(
      toPage(rows, wanted, ({ createdAt: at, id }) => encodeTimeCursor({ at, id })),
      (row) => toOperation(row, viewer.locale),
      () => operations.countOfDomain.load({ domainId, open }),
    );
  }
}

/** An operation by its id, by whatever path. Absent and foreign are the same null. */
export async function operationReference(
  { id }: { readonly id: string },
  { operations, viewer }: OperationContext,
): Promise<Operation | null> {
  const row = await operations.byId.load(id);
  return row === null ? null : toOperation(row, viewer.locale);
}
