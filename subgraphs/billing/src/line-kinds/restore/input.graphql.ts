import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

@InputType({ description: "Bring one of the profile's domains back that its registry has deleted." })
class RestoreDomainInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
}

export const input: LineInput<RestoreDomainInput> = {
  field: 'restoreDomain',
  description:
    'Brings a domain back that is in redemption, where a renewal does not, for a year and a fee. It can fail: then the money becomes credit. Paid by bank transfer or postal slip only.',
  type: RestoreDomainInput,
  request: ({ domainId }) => {
    if (!isId(domainId, 'dom')) throw notFound();
    return { domainId };
  },
};
