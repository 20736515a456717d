import { DateTime } from '@customer-area/shared/graphql';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { renewalPossibleUntil } from '../renewal';
import { Domain } from './domain.graphql';

/** Fields of a domain that are worked out only when they are asked for. */
@Resolver(() => Domain)
export class DomainFieldsResolver {
  constructor(private readonly tldRules: TldRules) {}

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when a normal renewal can save it, also after expiry. Null when there is nothing to renew.',
  })
  renewalPossibleUntil(@Root() domain: Domain): Date | null {
    return renewalPossibleUntil(domain.row, this.tldRules.policyOf(domain.row));
  }
}
