import { AtMost } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Operation, type OperationContext, operationReference } from '../operation-views';
import { Registrant } from '../registrant-changes';
import { type ConsentToPublicationDeps, consentToPublication } from './consent-to-publication';
import {
  RegistrantPublication,
  RegistrantPublicationInput,
  RegistrantPublicationResult,
  RegistrantPublicationSet,
  toPublication,
  toPublicationResult,
} from './publication.graphql';

const MOST_REGISTRIES = 50;

@Resolver(() => RegistrantPublicationSet)
export class RegistrantPublicationResolver {
  constructor(private readonly deps: ConsentToPublicationDeps) {}

  @Mutation(() => RegistrantPublicationResult, {
    description:
      'Says what registries may publish of a registrant from now on, and hides the rest. A consent can be withdrawn at any time; the same again changes nothing.',
  })
  async registrantPublication(
    @Arg('input', () => RegistrantPublicationInput, { description: 'Whose data, and which.' })
    input: RegistrantPublicationInput,
    @Ctx() { viewer }: OperationContext,
  ): Promise<typeof RegistrantPublicationResult> {
    return toPublicationResult(
      await consentToPublication(this.deps, profileOf(viewer), input),
      viewer.locale,
    );
  }

  @AtMost(MOST_REGISTRIES)
  @FieldResolver(() => [Operation], { description: 'Those that tell the registries; none when all know.' })
  async operations(
    @Root() { operationIds }: RegistrantPublicationSet,
    @Ctx() context: OperationContext,
  ): Promise<Operation[]> {
    const found = await Promise.all(operationIds.map((id) => operationReference({ id }, context)));
    return found.filter((operation) => operation !== null);
  }
}

@Resolver(() => Registrant)
export class PublicationOfRegistrantResolver {
  @FieldResolver(() => RegistrantPublication, { description: 'What registries may publish of it.' })
  publication(@Root() { row }: Registrant): RegistrantPublication {
    return toPublication(row);
  }
}
