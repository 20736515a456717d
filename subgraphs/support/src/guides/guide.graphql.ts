import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { GuideRow } from './guide.entity';

export enum GuideTopic {
  RENEWALS = 'RENEWALS',
  TRANSFERS = 'TRANSFERS',
  PAYMENTS = 'PAYMENTS',
  INVOICES = 'INVOICES',
  ACCESS = 'ACCESS',
  OTHER = 'OTHER',
}
registerEnumType(GuideTopic, {
  name: 'GuideTopic',
  description: 'What a guide is about.',
  valuesConfig: {
    RENEWALS: { description: 'Keeping a domain.' },
    TRANSFERS: { description: 'Moving a domain to or from another registrar.' },
    PAYMENTS: { description: 'Paying orders.' },
    INVOICES: { description: 'Invoices and their data.' },
    ACCESS: { description: 'Signing in, and letting others in.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How something is done, in the language of the caller.' })
export class Guide {
  @Field(() => ID, { description: 'e.g. gui_01jd…; the same for all its versions.' })
  id!: string;
  @Field(() => GuideTopic, { description: 'What it is about.' })
  topic!: GuideTopic;
  @Field(() => String, { description: 'One line.' })
  title!: string;
  @Field(() => String, { description: 'Plain text; paragraphs are parted by an empty line.' })
  text!: string;
  @Field(() => Int, { description: 'Goes up with every change.' })
  version!: number;
  @Field(() => DateTime, { description: 'Since when it reads like this.' })
  validFrom!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'For staff: what logins think of a guide.' })
export class GuideRatings {
  @Field(() => Int, { description: 'How many found it helpful.' })
  helpful!: number;
  @Field(() => Int, { description: 'How many have rated it.' })
  total!: number;
}

@InputType({ description: 'For staff: a guide, or a new version of one.' })
export class PublishGuideInput {
  @Field(() => ID, { nullable: true, description: 'The guide that gets a new version; null for a new one.' })
  guideId!: string | null;
  @Field(() => GuideTopic, { description: 'What it is about.' })
  topic!: GuideTopic;
  @Field(() => String, { description: '1 to 150 characters, one line.' })
  titleIt!: string;
  @Field(() => String, { description: '1 to 150 characters, one line.' })
  titleEn!: string;
  @Field(() => String, { description: '1 to 10000 characters.' })
  textIt!: string;
  @Field(() => String, { description: '1 to 10000 characters.' })
  textEn!: string;
  @Field(() => DateTime, { nullable: true, description: 'From when on it is shown; at once without it.' })
  validFrom!: Date | null;
}

export function toGuide(row: GuideRow, locale: Locale): Guide {
  const { id, topic, version, validFrom } = row;
  return Object.assign(new Guide(), {
    ...{ id, topic: topic as GuideTopic, version, validFrom },
    title: { it: row.titleIt, en: row.titleEn }[locale],
    text: { it: row.textIt, en: row.textEn }[locale],
  });
}
