import { withCodes } from '@customer-area/shared/contract';
import { AtMost, DateTime, PARTIAL, Refusal } from '@customer-area/shared/graphql';
import {
  createUnionType,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { registrantCodes, registrantProblemCodes } from '../../contract';
import { Domain } from '../portfolio';
import { VerificationRefused } from '../verification';
import { Registrant, RegistrantType } from './registrant.graphql';

const NEVER_CHANGES = 'Never changes: refused as IMMUTABLE when it differs from what the registrant says.';

@InputType({ description: 'Residence or seat, as a whole.' })
export class RegistrantAddressInput {
  @Field(() => String, { description: 'Street and number.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy: 5 digits.' })
  postalCode!: string;
  @Field(() => String, { description: 'In Italy a comune, by its Italian or its other official name.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Two-letter sigla, required in Italy, e.g. AR.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, e.g. IT.' })
  country!: string;
}

@Extensions(PARTIAL)
@InputType({ description: 'A change of how a registrant is reached. What is left out stays as it is.' })
export class RegistrantUpdateInput {
  @Field(() => RegistrantAddressInput, { nullable: true, description: 'Residence or seat, as a whole.' })
  address?: RegistrantAddressInput | null;
  @Field(() => String, { nullable: true, description: 'With or without +39; stored as E.164.' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Some extensions want a new one confirmed.' })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'The same address once more; with a new one.' })
  emailConfirmation?: string | null;
  @Field(() => RegistrantType, { nullable: true, description: NEVER_CHANGES })
  type?: RegistrantType | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  firstName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  lastName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  companyName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  fiscalCode?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  vatNumber?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  officeCode?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One field that will be different.' })
export class RegistrantFieldChange {
  @Field(() => String, { description: 'Path in the input, e.g. address.street.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What it says now; null for nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'What it will say; null for nothing.' })
  after!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Domains that something will happen to.' })
export class RegistrantConsequence {
  @Field(() => Int, { description: 'How many domains.' })
  domains!: number;
  @Field(() => Int, { description: 'Within, or for, how many days.' })
  days!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a change means for one registrant.' })
export class RegistrantUpdateTarget {
  @Field(() => Registrant, { description: 'As it is now.' })
  registrant!: Registrant;
  @Field(() => Boolean, {
    description:
      'Whether the named domains get a registrant of their own, because others of the same registrant are not named.',
  })
  isSplit!: boolean;
  @AtMost(20)
  @Field(() => [RegistrantFieldChange], { description: 'Field by field, in canonical form.' })
  changes!: RegistrantFieldChange[];
  @Field(() => Int, { description: 'How many domains it is about.' })
  domainCount!: number;
  @AtMost(100)
  @Field(() => [Domain], { description: 'The first 100 of them, by name.' })
  domains!: Domain[];
  @Field(() => RegistrantConsequence, {
    nullable: true,
    description:
      'Domains that are suspended unless the new address is confirmed within these days; null without any.',
  })
  verification!: RegistrantConsequence | null;
  @Field(() => RegistrantConsequence, {
    nullable: true,
    description: 'Domains that cannot go to another registrar for these days; null without any.',
  })
  transferLock!: RegistrantConsequence | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a change would do. Nothing is changed yet: updateRegistrant does it.',
})
export class RegistrantUpdatePreview {
  @Field(() => String, { description: 'For updateRegistrant; valid for one change.' })
  token!: string;
  @Field(() => DateTime, { description: 'Until when it can be made: 15 minutes.' })
  expiresAt!: Date;
  @AtMost(20)
  @Field(() => [RegistrantUpdateTarget], { description: 'What it means for each registrant that changes.' })
  registrants!: RegistrantUpdateTarget[];
}

export enum RegistrantUpdateStatus {
  PENDING = 'PENDING',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}
registerEnumType(RegistrantUpdateStatus, {
  name: 'RegistrantUpdateStatus',
  description: 'How far a change of a registrant is.',
  valuesConfig: {
    PENDING: { description: 'On its way to the registries: the registrant is shown as it was.' },
    DONE: { description: 'Every registry has it: the registrant is shown as changed.' },
    REFUSED: {
      description:
        'A registry does not take it: the registrants with names there stay as they were. Its operations say why.',
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A change of how registrants are reached.' })
export class RegistrantUpdate {
  /** Those that carry it out. */
  operationIds!: readonly string[];

  @Field(() => ID, { description: 'E.g. rgu_01jd….' })
  id!: string;
  @Field(() => RegistrantUpdateStatus, { description: 'How far it is.' })
  status!: RegistrantUpdateStatus;
  @AtMost(20)
  @Field(() => [String], { description: 'Paths in the input of what is different, e.g. address.street.' })
  fields!: string[];
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it came to its end; null before.' })
  finishedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('What is wrong with one field.', 'RegistrantProblem', registrantProblemCodes),
})
export class RegistrantProblem {
  @Field(() => String, { description: 'Path in the input, e.g. address.postalCode.' })
  field!: string;
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The change cannot be made; every problem is listed.',
    'RegistrantUpdateRefused',
    registrantCodes,
  ),
})
export class RegistrantUpdateRefused extends Refusal {
  @AtMost(60)
  @Field(() => [RegistrantProblem], {
    description: 'What is wrong, field by field; empty when the refusal is not about a field.',
  })
  problems!: RegistrantProblem[];
}

export const PreviewRegistrantUpdateResult = createUnionType({
  name: 'PreviewRegistrantUpdateResult',
  description: 'What the change would do, or why it cannot be made.',
  types: () => [RegistrantUpdatePreview, RegistrantUpdateRefused] as const,
});

export const CorrectVerificationEmailResult = createUnionType({
  name: 'CorrectVerificationEmailResult',
  description: 'The change that was started, or why there is none.',
  types: () => [RegistrantUpdate, RegistrantUpdateRefused, VerificationRefused] as const,
});
