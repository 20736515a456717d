import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

@InputType({ description: "Add a third level to one of the profile's domains." })
class AddThirdLevelInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
  @Field(() => String, {
    description:
      'What stands before the domain, e.g. blog for blog.example.it: 1 to 63 characters, in the letters of the extension; never changed. BAD_USER_INPUT for anything else.',
  })
  label!: string;
}

export const input: LineInput<AddThirdLevelInput> = {
  field: 'addThirdLevel',
  description: 'Adds a third level to a domain you hold; it expires, stops and ends with the domain.',
  type: AddThirdLevelInput,
  request: ({ domainId, label }) => {
    // Something that cannot be an id is an id of nothing: the answer is the one for an absent domain.
    if (!isId(domainId, 'dom')) throw notFound();
    return { domainId, label };
  },
};
