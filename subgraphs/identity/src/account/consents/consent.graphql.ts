import { connectionType, DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ConsentRow } from './consent.entity';

export enum ConsentKind {
  PRIVACY_NOTICE = 'PRIVACY_NOTICE',
  MARKETING = 'MARKETING',
}
registerEnumType(ConsentKind, {
  name: 'ConsentKind',
  description: 'What somebody consented to.',
  valuesConfig: {
    PRIVACY_NOTICE: { description: 'The privacy notice was read; asked when registering.' },
    MARKETING: { description: 'To be told about offers; free to give and to withdraw at any time.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A consent that was given or withdrawn. Entries are never changed.',
})
export class Consent {
  /** Owner; not a field of the graph. */
  profileId!: string;
  /** Whose act it was; the graph shows the login itself. */
  loginId!: string | null;
  @Field(() => ID, { description: 'e.g. con_01jd….' })
  id!: string;
  @Field(() => ConsentKind, { description: 'What it is about.' })
  kind!: ConsentKind;
  @Field(() => Boolean, { description: 'True when it was given, false when it was withdrawn.' })
  granted!: boolean;
  @Field(() => String, { description: 'Version of the privacy notice in force then, e.g. 2025-01.' })
  textVersion!: string;
  @Field(() => DateTime, { description: 'When it was given or withdrawn.' })
  createdAt!: Date;
}

export function toConsent(row: ConsentRow): Consent {
  return Object.assign(new Consent(), row, { kind: row.kind as ConsentKind, createdAt: row.at });
}

export const ConsentConnection = connectionType(Consent, 'Consent', 'A page of consents, newest first.');
