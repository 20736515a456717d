import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

@InputType({ description: 'Pay for a change of owner whose documents have passed.' })
class ChangeOwnerInput {
  @Field(() => ID, { description: 'One that your profile has started; NOT_FOUND for any other.' })
  ownerChangeId!: string;
}

export const input: LineInput<ChangeOwnerInput> = {
  field: 'changeOwner',
  description:
    'Pays the fee of a change of owner, a line for each of its domains; nothing for a domain that the same order renews. Once a domain is with its new owner, nobody withdraws from what its former one has paid for it.',
  type: ChangeOwnerInput,
  request: ({ ownerChangeId }) => {
    // Something that cannot be an id is an id of nothing: the answer is the one for an absent case.
    if (!isId(ownerChangeId, 'ocg')) throw notFound();
    return { ownerChangeId };
  },
};
