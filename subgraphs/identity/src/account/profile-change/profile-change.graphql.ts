import { withCodes } from '@customer-area/shared/contract';
import {
  ApprovalRequired,
  AtMost,
  DateTime,
  PARTIAL,
  Refusal,
  SubjectType,
} from '@customer-area/shared/graphql';
import { createUnionType, Directive, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { consequenceCodes, profileChangeCodes } from '../../../contract';
import { InputProblem, MOST_PROBLEMS } from '../form-refusals';
import { Login, RegistrantProfile, Sex } from '../profiles';
import { AddressInput } from '../registration';

const NEVER_CHANGES = 'Never changes: refused as IMMUTABLE when it differs from what the profile says.';

@Extensions(PARTIAL)
@InputType({
  description:
    'A change of the data that all logins of a profile share. What is left out stays as it is; null empties a field that may be empty.',
})
export class ProfileChangeInput {
  @Field(() => AddressInput, { nullable: true, description: 'Residence or seat, as a whole.' })
  address?: AddressInput | null;
  @Field(() => String, { nullable: true, description: 'With or without +39; stored as E.164.' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'A new one has to be confirmed by a link.' })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'The same address once more; with a new one.' })
  emailConfirmation?: string | null;
  @Field(() => String, { nullable: true, description: 'Language of letters: it or en.' })
  locale?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'E-invoicing recipient code: 7 characters; null for the one of who has none.',
  })
  recipientCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Certified mailbox (PEC) for e-invoices; null for none.',
  })
  pecEmail?: string | null;
  @Field(() => String, { nullable: true, description: 'Office code of a public body: 6 characters (IPA).' })
  officeCode?: string | null;
  @Field(() => SubjectType, { nullable: true, description: NEVER_CHANGES })
  subjectType?: SubjectType | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  firstName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  lastName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  companyName?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  birthDate?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  birthPlace?: string | null;
  @Field(() => Sex, { nullable: true, description: NEVER_CHANGES })
  sex?: Sex | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  fiscalCode?: string | null;
  @Field(() => String, { nullable: true, description: NEVER_CHANGES })
  vatNumber?: string | null;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Domain', { simpleResolvers: true })
export class DomainStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Registrant', { simpleResolvers: true })
export class RegistrantStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Order', { simpleResolvers: true })
export class OrderStub {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One field that will be different.' })
export class ProfileFieldChange {
  @Field(() => String, { description: 'Path in the input, e.g. address.street.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What it says now; null for nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'What it will say; null for nothing.' })
  after!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Domains of the profile.' })
export class AffectedDomains {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;
  @AtMost(100)
  @Field(() => [DomainStub], { nullable: 'items', description: 'The first 100, by name.' })
  domains!: DomainStub[];
}

@ObjectType({ simpleResolvers: true, description: 'Orders that have not come to an end.' })
export class AffectedOrders {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;
  @AtMost(100)
  @Field(() => [OrderStub], { nullable: 'items', description: 'The newest 100.' })
  orders!: OrderStub[];
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('Something the change brings about.', 'ProfileChangeConsequence', consequenceCodes),
})
export class ProfileChangeConsequence {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a change would do. Nothing is changed yet: updateProfile does it.',
})
export class ProfileChangePreview {
  @Field(() => String, {
    description: 'For updateProfile; valid for one change, by any login of the profile.',
  })
  token!: string;
  @Field(() => DateTime, { description: 'Until when it can be made: 15 minutes.' })
  expiresAt!: Date;
  @AtMost(40)
  @Field(() => [ProfileFieldChange], { description: 'Field by field, in canonical form.' })
  changes!: ProfileFieldChange[];
  @AtMost(200)
  @Field(() => [Login], { description: 'The logins it is valid for: all of the profile.' })
  affectedLogins!: Login[];
  @Field(() => AffectedDomains, { description: 'None when nothing that registries know is changed.' })
  affectedDomains!: AffectedDomains;
  @AtMost(100)
  @Field(() => [RegistrantStub], {
    nullable: 'items',
    description:
      'The registrants of those domains: they keep what they say, unless previewRegistrantUpdate makes them follow. The newest 100; none when nothing that registries know is changed.',
  })
  registrantsToFollow!: RegistrantStub[];
  @Field(() => AffectedOrders, {
    description:
      'They keep the data they were placed with; none when nothing that stands on orders is changed.',
  })
  openOrders!: AffectedOrders;
  @AtMost(20)
  @Field(() => [ProfileChangeConsequence], { description: 'What else it brings about.' })
  consequences!: ProfileChangeConsequence[];
  @AtMost(MOST_PROBLEMS)
  @Field(() => [InputProblem], {
    description: 'What should be minded about fields that were accepted, e.g. EMAIL_IS_PEC.',
  })
  warnings!: InputProblem[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The change cannot be made; every problem is listed.',
    'ProfileChangeRefused',
    profileChangeCodes,
  ),
})
export class ProfileChangeRefused extends Refusal {
  @AtMost(MOST_PROBLEMS)
  @Field(() => [InputProblem], {
    description: 'What is wrong, field by field; empty when the refusal is not about a field.',
  })
  problems!: InputProblem[];
}

export const PreviewProfileChangeResult = createUnionType({
  name: 'PreviewProfileChangeResult',
  description: 'What the change would do, or why it cannot be made.',
  types: () => [ProfileChangePreview, ProfileChangeRefused] as const,
});

export const UpdateProfileResult = createUnionType({
  name: 'UpdateProfileResult',
  description: 'The profile as it is now, or a request that another login has to approve first.',
  types: () => [RegistrantProfile, ApprovalRequired] as const,
});
