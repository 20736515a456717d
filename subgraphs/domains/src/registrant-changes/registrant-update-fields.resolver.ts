import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Operation, operationReference } from '../operation-views';
import type { RegistrantUpdateContext } from './registrant.loader';
import { RegistrantUpdate } from './registrant-update.graphql';

const MOST_OPERATIONS = 100;

@Resolver(() => RegistrantUpdate)
export class RegistrantUpdateFieldsResolver {
  @AtMost(MOST_OPERATIONS)
  @FieldResolver(() => [Operation], {
    description: 'Those that tell the registries: one for each registrant and registry.',
  })
  async operations(
    @Root() { operationIds }: RegistrantUpdate,
    @Ctx() context: RegistrantUpdateContext,
  ): Promise<Operation[]> {
    const found = await Promise.all(operationIds.map((id) => operationReference({ id }, context)));
    return found.filter((operation) => operation !== null);
  }
}
