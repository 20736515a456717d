import { withCodes } from '@customer-area/shared/contract';
import { Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { thirdLevelLoginCodes } from '../../contract';
import { messages } from '../messages';
import { Domain } from '../portfolio';
import type { AssignRefusalCode } from './assign-login-rules';

@ObjectType({ simpleResolvers: true, description: 'The third level was given to a login, or taken from it.' })
export class ThirdLevelLoginAssigned {
  @Field(() => Domain, { description: 'The third level, with its `assignedLogin`.' })
  domain!: Domain;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The third level stays with whom it was.',
    'ThirdLevelLoginRefused',
    thirdLevelLoginCodes,
  ),
})
export class ThirdLevelLoginRefused extends Refusal {}

export const AssignThirdLevelLoginResult = createUnionType({
  name: 'AssignThirdLevelLoginResult',
  description: 'The third level as it is now, or why nothing has changed.',
  types: () => [ThirdLevelLoginAssigned, ThirdLevelLoginRefused] as const,
});

export function toAssignRefusal(code: AssignRefusalCode, locale: Locale): ThirdLevelLoginRefused {
  const message = messages.text(locale, `thirdLevelLogin.${code}`);
  return Object.assign(new ThirdLevelLoginRefused(), { code, message });
}
