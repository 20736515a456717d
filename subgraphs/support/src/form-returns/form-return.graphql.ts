import { withCodes } from '@customer-area/shared/contract';
import { Refusal, UploadTarget } from '@customer-area/shared/graphql';
import { createUnionType, ObjectType } from 'type-graphql';
import { formReturnCodes } from '../../contract';

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The case takes no form.', 'FormReturnRefused', formReturnCodes),
})
export class FormReturnRefused extends Refusal {}

export const FormReturnUploadResult = createUnionType({
  name: 'FormReturnUploadResult',
  description: 'Where to send the signed form, or why the case takes none.',
  types: () => [UploadTarget, FormReturnRefused] as const,
});
