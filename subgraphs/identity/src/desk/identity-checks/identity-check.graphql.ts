import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { IdentityCheckRow } from './identity-check.entity';

export enum IdentityCheckMethodCode {
  DOCUMENT_SEEN = 'DOCUMENT_SEEN',
  CALLED_BACK = 'CALLED_BACK',
  SIGNED_FORM = 'SIGNED_FORM',
  CODE_BY_PEC = 'CODE_BY_PEC',
  VIDEO_CALL = 'VIDEO_CALL',
}
registerEnumType(IdentityCheckMethodCode, {
  name: 'IdentityCheckMethod',
  description: 'How somebody proves to be a customer.',
  valuesConfig: {
    DOCUMENT_SEEN: { description: 'An identity document was compared with the profile.' },
    CALLED_BACK: { description: 'Called at the telephone number of the profile, unchanged for 30 days.' },
    SIGNED_FORM: { description: 'A form with a qualified electronic signature of the holder.' },
    CODE_BY_PEC: { description: 'A code sent to the certified mailbox of the profile was told.' },
    VIDEO_CALL: { description: 'A video call in which the document was shown.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How somebody has proven to be the customer, or failed to.',
})
export class IdentityCheck {
  @Field(() => ID, { description: 'e.g. ick_01jd….' })
  checkId!: string;
  @Field(() => IdentityCheckMethodCode, { description: 'How.' })
  method!: IdentityCheckMethodCode;
  @Field(() => Boolean, { description: 'Whether it was proven.' })
  passed!: boolean;
  @Field(() => String, { nullable: true, description: 'For colleagues, e.g. which document; null without.' })
  remark!: string | null;
  @Field(() => ID, { description: 'The staff login that checked.' })
  checkedByLoginId!: string;
  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when it counts: 24 hours.' })
  expiresAt!: Date;
}

@InputType({ description: 'How somebody has proven to be a customer, or failed to.' })
export class IdentityCheckInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => IdentityCheckMethodCode, { description: 'How.' })
  method!: IdentityCheckMethodCode;
  @Field(() => Boolean, { description: 'Whether it was proven.' })
  passed!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'For colleagues, e.g. which document; up to 500 characters.',
  })
  remark!: string | null;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
}

export function toCheck(row: IdentityCheckRow): IdentityCheck {
  const { id, method, passed, remark, checkedBy, checkedAt, expiresAt } = row;
  return Object.assign(new IdentityCheck(), {
    checkId: id,
    method: method as IdentityCheckMethodCode,
    passed,
    remark,
    checkedByLoginId: checkedBy,
    createdAt: checkedAt,
    expiresAt,
  });
}
