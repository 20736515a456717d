import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal, SecondStaffRequired, secondStaffRequired } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { secondFactorResetCodes } from '../../../contract';
import { messages } from '../../messages';
import type { ResetOutcome } from './reset-second-factor';

@ObjectType({ simpleResolvers: true, description: 'A login whose second factor was taken away.' })
export class SecondFactorReset {
  @Field(() => ID, { description: 'The login, e.g. lgn_01jd….' })
  loginId!: string;
  @Field(() => DateTime, {
    description:
      'Until when its profile transfers no domain away, reads no auth code, opens no control panel and changes no owner.',
  })
  restrictedUntil!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'SecondFactorResetRefused', secondFactorResetCodes),
})
export class SecondFactorResetRefused extends Refusal {}

export const ResetSecondFactorResult = createUnionType({
  name: 'ResetSecondFactorResult',
  description:
    'What is closed for a while, a request that waits for a second member of staff, or why neither.',
  types: () => [SecondFactorReset, SecondStaffRequired, SecondFactorResetRefused] as const,
});

export function toResetResult(outcome: ResetOutcome, locale: Locale): typeof ResetSecondFactorResult {
  switch (outcome.kind) {
    case 'done': {
      const { loginId, restrictedUntil } = outcome;
      return Object.assign(new SecondFactorReset(), { loginId, restrictedUntil });
    }
    case 'waiting':
      return secondStaffRequired(outcome.answer, locale);
    case 'refused': {
      const { code } = outcome;
      const message = messages.text(locale, `second-factor-reset.${code}`);
      return Object.assign(new SecondFactorResetRefused(), { code, message });
    }
  }
}
