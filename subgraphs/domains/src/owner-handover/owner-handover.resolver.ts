import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Operation, operationReference } from '../operation-views';
import { OwnerChange } from '../owner-changes';
import type { OwnerHandoverContext } from './carried-out.loader';
import { OwnerChangeCost } from './owner-change-cost.graphql';

/** A domain each, and again where one was paid twice. */
const MOST_OPERATIONS = 100;

@Resolver(() => OwnerChange)
export class OwnerHandoverResolver {
  @FieldResolver(() => OwnerChangeCost, {
    nullable: true,
    description: 'What your profile pays for it; null for whoever receives the domains, and once it is over.',
  })
  async cost(
    @Root() { side, row }: OwnerChange,
    @Ctx() { ownerChangeCosts }: OwnerHandoverContext,
  ): Promise<OwnerChangeCost | null> {
    if (side !== 'GIVER' || row.closedAt !== null) return null;
    const totals = await ownerChangeCosts.load(row);
    if (totals === null) return null;
    const { currency, net, vat, total } = totals;
    return Object.assign(new OwnerChangeCost(), {
      isFree: total === 0,
      net: { amount: net, currency },
      vat: { amount: vat, currency },
      total: { amount: total, currency },
    });
  }

  @AtMost(MOST_OPERATIONS)
  @FieldResolver(() => [Operation], {
    description: 'What tells the registry, oldest first; none for whoever receives the domains.',
  })
  async operations(@Root() { row }: OwnerChange, @Ctx() context: OwnerHandoverContext): Promise<Operation[]> {
    const found = (await context.carriedOut.load(row)).slice(-MOST_OPERATIONS);
    const shown = await Promise.all(found.map(({ id }) => operationReference({ id }, context)));
    return shown.filter((operation) => operation !== null);
  }
}
