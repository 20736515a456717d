import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type ReorderDeps, reorder } from './reorder';
import { ReorderResult, toReorderResult } from './reorder.graphql';

@Resolver()
export class ReorderResolver {
  constructor(private readonly depsOf: (requestId: string) => ReorderDeps) {}

  @Mutation(() => ReorderResult, {
    description:
      'Orders the same once more, as far as it can be had: at the prices of today, without its promo code. The terms of sale in force apply; nothing is asked for before the right of withdrawal ends.',
  })
  async reorder(
    @Arg('orderId', () => ID, { description: 'An order of yours; NOT_FOUND for any other.' }) orderId: string,
    @Arg('idempotencyKey', () => ID, {
      description: 'Made by the client for this order, best a UUID. The same key again gives the same order.',
    })
    idempotencyKey: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ReorderResult> {
    const { ip, locale, requestId } = viewer;
    const command = { dataScope: dataScopeOf(viewer), ip, locale, orderId, idempotencyKey };
    return toReorderResult(await reorder(this.depsOf(requestId), command));
  }
}
