import { notFound } from '@customer-area/shared/errors';
import { ServicePlan } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

@InputType({ description: 'Make a service larger.' })
class UpgradeServiceInput {
  @Field(() => ID, { description: 'One of `Domain.services`; NOT_FOUND for any other.' })
  serviceId!: string;
  @Field(() => ServicePlan, { description: 'Its new size.' })
  plan!: ServicePlan;
}

export const input: LineInput<UpgradeServiceInput> = {
  field: 'upgradeService',
  description:
    'Makes a service larger; charged for the months, begun ones included, until its domain expires.',
  type: UpgradeServiceInput,
  request: ({ serviceId, plan }) => {
    if (!isId(serviceId, 'svc')) throw notFound();
    return { serviceId, plan };
  },
};
