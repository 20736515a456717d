import type { Clock } from '@customer-area/shared/clock';
import { Action, AtMost, DateTime, offeredWithin, toAction } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { explainRenewal, renewalPossibleUntil } from '../renewal';
import { Domain } from './domain.graphql';
import type { DomainContext } from './domain.loader';

/** Fields of a domain that are worked out only when they are asked for. */
@Resolver(() => Domain)
export class DomainFieldsResolver {
  constructor(private readonly clock: Clock) {}

  @AtMost(3)
  @FieldResolver(() => [Action], { description: 'What can be done with it now, and why the rest cannot.' })
  actions(@Root() domain: Domain, @Ctx() { viewer }: DomainContext): Action[] {
    const renewal = explainRenewal(domain.row, this.clock.now(), viewer.locale);
    return [toAction(offeredWithin(viewer, 'orders:place', renewal))];
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when a normal renewal can save it, also after expiry. Null when there is nothing to renew.',
  })
  renewalPossibleUntil(@Root() domain: Domain): Date | null {
    return renewalPossibleUntil(domain.row, this.clock.now());
  }
}
