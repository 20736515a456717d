import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Domain } from '../portfolio';
import { OwnerChange, toOwnerChange } from './owner-change.graphql';
import type { OwnerChangeContext } from './owner-change.loader';

@Resolver(() => Domain)
export class DomainOwnerChangeResolver {
  @FieldResolver(() => OwnerChange, {
    nullable: true,
    description:
      'The change of owner that is open about it; null when there is none, and for keys and delegates.',
  })
  async ownerChange(
    @Root() { id }: Domain,
    @Ctx() { ownerChanges }: OwnerChangeContext,
  ): Promise<OwnerChange | null> {
    const row = await ownerChanges.ofDomain.load(id);
    return row === null ? null : toOwnerChange({ party: 'GIVER', row });
  }
}
