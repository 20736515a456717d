import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LineInput } from '../line-kind';
import { checkedYears } from '../named-domain';

const LONGEST_NAME = 253;

@InputType({ description: 'Register a name that is free.' })
class RegisterDomainInput {
  @Field(() => String, { description: 'The full name, e.g. esempio.it; accents as they are.' })
  name!: string;
  @Field(() => Int, { description: '1 to 10.' })
  years!: number;
  @Field(() => ID, {
    nullable: true,
    description:
      'One of your registrants to hold it; NOT_FOUND for any other. Without it one is made from your profile.',
  })
  registrantId!: string | null;
}

/** Whether it is a domain name and may be ordered is for the domains service to say. */
export const input: LineInput<RegisterDomainInput> = {
  field: 'registerDomain',
  description: 'Registers a free name.',
  type: RegisterDomainInput,
  request: ({ name, years, registrantId }, path) => {
    if (name.length < 1 || name.length > LONGEST_NAME)
      throw badInput(`${path}.name`, faultText('input.length', { least: 1, most: LONGEST_NAME }));
    // Absent, too, where a plan of ours makes the line.
    const chosenId = registrantId ?? null;
    if (chosenId !== null && !isId(chosenId, 'rgt')) throw notFound();
    const chosen = chosenId === null ? {} : { registrantId: chosenId };
    return { name, years: checkedYears(years, `${path}.years`), ...chosen };
  },
};
