import { AtMostFirst, type ServiceContext } from '@customer-area/shared/graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readBuyer } from '../billing-data';
import { thaw } from '../frozen-facts';
import { PartArguments, partOf } from '../listing';
import { Order } from '../orders';
import { type CurrentFactsDeps, currentFacts } from './current-facts';
import { OrderDifference } from './difference.graphql';
import { differences } from './differences';
import {
  OrderPrice,
  OrderRegistrant,
  OrderSnapshot,
  toOrderPrice,
  toOrderRegistrant,
} from './snapshot.graphql';
import type { SnapshotContext } from './snapshot.loader';

type Context = SnapshotContext & ServiceContext;

@Resolver(() => Order)
export class OrderSnapshotResolver {
  constructor(private readonly depsOf: (requestId: string) => CurrentFactsDeps) {}

  @FieldResolver(() => OrderSnapshot, {
    nullable: true,
    description: 'What it was placed under; null while nobody has claimed it.',
  })
  async snapshot(
    @Root() { source }: Order,
    @Ctx() { orderSnapshots }: Context,
  ): Promise<OrderSnapshot | null> {
    if (source.kind === 'unclaimed') return null;
    const { id, profileId, billingData } = source.row;
    const row = await orderSnapshots.load(id);
    const facts = row === null ? null : thaw(row);
    return Object.assign(new OrderSnapshot(), {
      facts,
      rates: (facts?.rates ?? []).map(({ vatRate, vatNature }) => ({ rate: vatRate, nature: vatNature })),
      billing: { profileId, ...(facts?.billing ?? readBuyer(billingData)) },
      terms: facts?.terms ?? null,
      seller: facts?.seller ?? null,
      document: row?.body ?? null,
      sha256: row?.sha256 ?? null,
    });
  }

  @AtMostFirst()
  @FieldResolver(() => [OrderDifference], {
    nullable: true,
    description:
      'What is different now: null for an order placed before its facts were kept, empty when nothing is.',
  })
  async diffFromCurrent(
    @Root() { source }: Order,
    @Args() part: PartArguments,
    @Ctx() { orderSnapshots, viewer }: Context,
  ): Promise<OrderDifference[] | null> {
    if (source.kind === 'unclaimed') return null;
    const row = await orderSnapshots.load(source.row.id);
    const now = row === null ? null : await currentFacts(this.depsOf(viewer.requestId), source.row);
    return row === null || now === null ? null : partOf(differences(thaw(row), now), part);
  }
}

@Resolver(() => OrderSnapshot)
export class SnapshotPartsResolver {
  @AtMostFirst()
  @FieldResolver(() => [OrderRegistrant], { description: 'Who holds what its lines are about; mostly one.' })
  registrant(@Root() { facts }: OrderSnapshot, @Args() part: PartArguments): OrderRegistrant[] {
    return partOf(facts?.registrant ?? [], part).map(toOrderRegistrant);
  }

  @AtMostFirst()
  @FieldResolver(() => [OrderPrice], { description: 'The prices of its lines, in their order.' })
  prices(@Root() { facts }: OrderSnapshot, @Args() part: PartArguments): OrderPrice[] {
    return partOf(facts?.prices ?? [], part).map((price) => toOrderPrice(price, 'EUR'));
  }
}
