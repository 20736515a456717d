import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MOST_DOMAINS, OwnerChangeCase, type OwnerChangeStore } from '../owner-changes';
import { RegistrantConfirmation, toRegistrantConfirmation } from './owner-confirmation.graphql';
import type { ConfirmationLoaderDeps, OwnerConfirmationContext } from './owner-confirmation.loader';

interface CaseConfirmationsDeps extends Pick<ConfirmationLoaderDeps, 'database'> {
  readonly ownerChanges: OwnerChangeStore;
}

/** What staff sees of the registrants of a case. */
@Resolver(() => OwnerChangeCase)
export class CaseConfirmationsResolver {
  constructor(private readonly deps: CaseConfirmationsDeps) {}

  @AtMost(MOST_DOMAINS)
  @FieldResolver(() => [RegistrantConfirmation], {
    description: 'Staff: the registrants that confirm by letter; none before somebody has accepted.',
  })
  async confirmations(
    @Root() { ownerChangeId }: OwnerChangeCase,
    @Ctx() { ownerConfirmations }: OwnerConfirmationContext,
  ): Promise<RegistrantConfirmation[]> {
    const change = await this.deps.ownerChanges.findAny(this.deps.database.read, ownerChangeId);
    return change === null ? [] : (await ownerConfirmations.load(change)).map(toRegistrantConfirmation);
  }
}
