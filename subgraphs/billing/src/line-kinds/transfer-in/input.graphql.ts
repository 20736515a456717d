import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { Field, ID, InputType } from 'type-graphql';
import type { LineInput } from '../line-kind';

const LONGEST_NAME = 253;
const LONGEST_CODE = 100;

@InputType({ description: 'Bring a name over that is with another registrar.' })
class TransferDomainInput {
  @Field(() => String, { description: 'The full name, e.g. esempio.it; accents as they are.' })
  name!: string;
  @Field(() => String, {
    description:
      'The auth code that the other registrar has given; 1 to 100 characters of ASCII. It is kept encrypted until it is used, and is in no answer. A quote does not keep it, and it is no part of what makes a request the same as an earlier one.',
  })
  authCode!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'One of your registrants to hold it; NOT_FOUND for any other. Without it one is made from your profile. Where only a trade changes the holder (.it), another holder stays.',
  })
  registrantId!: string | null;
}

/** Whether the name can come is for the domains service to say. */
export const input: LineInput<TransferDomainInput> = {
  field: 'transferDomain',
  description:
    'Brings a domain over from another registrar. Its extension says how long that takes and what it adds to the term; when it fails, the money becomes credit.',
  type: TransferDomainInput,
  secret: 'authCode',
  request: ({ name, authCode, registrantId }, path) => {
    checkedLength(name, LONGEST_NAME, `${path}.name`);
    checkedLength(authCode, LONGEST_CODE, `${path}.authCode`);
    if (registrantId !== null && !isId(registrantId, 'rgt')) throw notFound();
    return { name, authCode, ...(registrantId === null ? {} : { registrantId }) };
  },
};

function checkedLength(text: string, most: number, path: string): void {
  if (text.length < 1 || text.length > most)
    throw badInput(path, faultText('input.length', { least: 1, most }));
}
