import { connectionType, DateTime } from '@customer-area/shared/graphql';
import { CASE_CHOICES, CASE_KINDS, type CaseChoice, type CaseKind } from '@customer-area/shared/staff-cases';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceNameEnum } from './parked-work.graphql';
import type { ServiceName } from './services-port';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const CaseKindEnum = named(CASE_KINDS);
registerEnumType(CaseKindEnum, {
  name: 'StaffCaseKind',
  description: 'Why something waits for a member of staff.',
  valuesConfig: {
    PAYMENT_UNKNOWN_OUTCOME: { description: 'The provider could not say for a week how a charge ended.' },
    PAYMENT_CAPTURE_DIFFERS: { description: 'Another amount was collected than asked for.' },
    PAYMENT_REFUND_FAILED: { description: 'A refund could not go back the way the money came.' },
    PAYMENT_REFUND_UNDECIDED: { description: 'The provider has not decided about a refund for two weeks.' },
    OPERATION_BLOCKED: { description: 'A registry or host has not answered for long, or waits for staff.' },
  },
});

export const CaseChoiceEnum = named(CASE_CHOICES);
registerEnumType(CaseChoiceEnum, {
  name: 'StaffCaseChoice',
  description: 'What can be decided about a case; which, its `choices` say.',
  valuesConfig: {
    TAKEN: { description: 'All that was asked for was taken: its orders are paid.' },
    NOT_TAKEN: { description: 'Nothing was taken: its orders can be paid again.' },
    CLOSE: { description: 'Nothing is left to decide; money that nobody asked for becomes credit.' },
    TRY_AGAIN: { description: 'The operation is carried out again.' },
    GIVE_UP: { description: 'The operation fails; what was paid for it becomes credit.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Something that goes on only when staff have decided.' })
export class StaffCase {
  @Field(() => ID, { description: 'For resolveCase.' })
  caseId!: string;
  @Field(() => CaseKindEnum, { description: 'Why it waits for staff.' })
  kind!: CaseKind;
  @Field(() => ServiceNameEnum, { description: 'The service that has it.' })
  service!: ServiceName;
  @Field(() => ID, { description: 'The order, the domain, … that it is about.' })
  subjectId!: string;
  @Field(() => ID, { description: 'Whose it is.' })
  profileId!: string;
  @Field(() => DateTime, { description: 'Since when it waits.' })
  createdAt!: Date;
  @Field(() => [CaseChoiceEnum], { description: 'What can be decided.' })
  choices!: CaseChoice[];
}

export const StaffCaseConnection = connectionType(
  StaffCase,
  'StaffCase',
  'What waits for staff to decide, the oldest first.',
);

@InputType({ description: 'Which cases to show: those that fit everything that is given.' })
export class StaffCaseFilter {
  @Field(() => [CaseKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds!: CaseKind[] | null;
  @Field(() => ID, { nullable: true, description: 'Only of this profile.' })
  profileId!: string | null;
}

@InputType({ description: 'What is decided about a case, and why.' })
export class ResolveCaseInput {
  @Field(() => ID, { description: 'One of cases; NOT_FOUND for any other.' })
  caseId!: string;
  @Field(() => CaseChoiceEnum, { description: 'One of its choices; BAD_USER_INPUT for any other.' })
  choice!: CaseChoice;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
}
