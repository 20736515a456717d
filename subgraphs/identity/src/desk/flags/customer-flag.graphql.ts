import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal, SecondStaffRequired, secondStaffRequired } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { customerFlagCodes } from '../../../contract';
import { messages } from '../../messages';
import type { CustomerFlagRow } from './customer-flag.entity';
import type { FlagOutcome } from './flag-customer';

export enum CustomerFlagCode {
  FRAUD_SUSPECTED = 'FRAUD_SUSPECTED',
  LEGAL_HOLD = 'LEGAL_HOLD',
  DECEASED = 'DECEASED',
  VULNERABLE = 'VULNERABLE',
}
registerEnumType(CustomerFlagCode, {
  name: 'CustomerFlagCode',
  description: 'What whoever serves a customer has to mind.',
  valuesConfig: {
    FRAUD_SUSPECTED: { description: 'Somebody else may be behind it, or it may not mean to pay.' },
    LEGAL_HOLD: { description: 'An authority or a lawsuit needs its data: nothing of it is erased.' },
    DECEASED: { description: 'Its holder has died; heirs have to prove who they are.' },
    VULNERABLE: { description: 'Its holder needs more time or help than others.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'Something to mind about a customer, wanted by two members of staff.',
})
export class CustomerFlagged {
  @Field(() => ID, { description: 'e.g. cfl_01jd….' })
  flagId!: string;
  @Field(() => CustomerFlagCode, { description: 'What is to be minded.' })
  flag!: CustomerFlagCode;
  @Field(() => String, { description: 'Why it was raised.' })
  reason!: string;
  @Field(() => ID, { description: 'The staff login that raised it.' })
  raisedByLoginId!: string;
  @Field(() => ID, { description: 'The staff login that approved it.' })
  approvedByLoginId!: string;
  @Field(() => DateTime, { description: 'When it was raised.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was lifted; null while it stands.' })
  liftedAt!: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an erasure of the profile had begun when it was raised or lifted: what was erased until then is gone, LEGAL_HOLD stops the rest. Null where the flag is read later.',
  })
  erasureRunning!: boolean | null;
}

@InputType({ description: 'A flag of a customer, to be raised or lifted.' })
export class FlagCustomerInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => CustomerFlagCode, { description: 'Which one.' })
  flag!: CustomerFlagCode;
  @Field(() => Boolean, { nullable: true, description: 'True to lift it; it is raised, if left out.' })
  lift!: boolean | null;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'CustomerFlagRefused', customerFlagCodes),
})
export class CustomerFlagRefused extends Refusal {}

export const FlagCustomerResult = createUnionType({
  name: 'FlagCustomerResult',
  description: 'The flag as it is now, a request that waits for a second member of staff, or why neither.',
  types: () => [CustomerFlagged, SecondStaffRequired, CustomerFlagRefused] as const,
});

export function toFlag(row: CustomerFlagRow): CustomerFlagged {
  const { id, flag, reason, raisedBy, raisedWith, raisedAt, liftedAt } = row;
  return Object.assign(new CustomerFlagged(), {
    flagId: id,
    flag: flag as CustomerFlagCode,
    reason,
    raisedByLoginId: raisedBy,
    approvedByLoginId: raisedWith,
    createdAt: raisedAt,
    liftedAt,
    erasureRunning: null,
  });
}

export function toFlagResult(outcome: FlagOutcome, locale: Locale): typeof FlagCustomerResult {
  switch (outcome.kind) {
    case 'done':
      return Object.assign(toFlag(outcome.flag), { erasureRunning: outcome.erasureRunning });
    case 'waiting':
      return secondStaffRequired(outcome.answer, locale);
    case 'refused': {
      const { code } = outcome;
      const message = messages.text(locale, `customer-flag.${code}`);
      return Object.assign(new CustomerFlagRefused(), { code, message });
    }
  }
}
