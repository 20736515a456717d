import { notFound } from '@customer-area/shared/errors';
import { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

@InputType({ description: "Add a service to one of the profile's domains." })
class AddServiceInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
  @Field(() => ServiceKind, { description: 'One that `serviceCatalogue` shows as available.' })
  service!: ServiceKind;
  @Field(() => ServicePlan, { nullable: true, description: 'Its size; BASIC when not given.' })
  plan!: ServicePlan | null;
}

export const input: LineInput<AddServiceInput> = {
  field: 'addService',
  description: 'Adds a service to a domain you hold; it lives, stops and ends with the domain.',
  type: AddServiceInput,
  request: ({ domainId, service, plan }) => {
    // Something that cannot be an id is an id of nothing: the answer is the one for an absent domain.
    if (!isId(domainId, 'dom')) throw notFound();
    return { domainId, service, plan: plan ?? ServicePlan.BASIC };
  },
};
