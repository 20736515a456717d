import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LineInput } from '../line-kind';
import { checkedYears } from '../named-domain';

@InputType({ description: "Renew one of the profile's domains." })
class RenewDomainInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
  @Field(() => Int, { description: '1 to 5; counted from the present end.' })
  years!: number;
}

export const input: LineInput<RenewDomainInput> = {
  field: 'renewDomain',
  description: 'Renews a domain you hold.',
  type: RenewDomainInput,
  request: ({ domainId, years }, path) => {
    checkedYears(years, `${path}.years`);
    // Something that cannot be an id is an id of nothing: the answer is the one for an absent domain.
    if (!isId(domainId, 'dom')) throw notFound();
    return { domainId, years };
  },
};
