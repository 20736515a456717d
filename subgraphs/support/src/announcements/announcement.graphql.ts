import { AtMost, DateTime, ServiceKind } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { statusAt } from './announcement';
import type { AnnouncementRow } from './announcement.entity';

export enum AnnouncementKind {
  INCIDENT = 'INCIDENT',
  MAINTENANCE = 'MAINTENANCE',
  NEWS = 'NEWS',
}
registerEnumType(AnnouncementKind, {
  name: 'AnnouncementKind',
  description: 'What is announced.',
  valuesConfig: {
    INCIDENT: { description: 'Something does not work.' },
    MAINTENANCE: { description: 'Something is going to be interrupted.' },
    NEWS: { description: 'Something changes.' },
  },
});

export enum AnnouncementStatus {
  PLANNED = 'PLANNED',
  ONGOING = 'ONGOING',
  ENDED = 'ENDED',
}
registerEnumType(AnnouncementStatus, {
  name: 'AnnouncementStatus',
  description: 'Where an announcement stands.',
  valuesConfig: {
    PLANNED: { description: 'It has not begun.' },
    ONGOING: { description: 'It goes on.' },
    ENDED: { description: 'It is over; shown for seven days.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What was added to an announcement later.' })
export class AnnouncementUpdate {
  @Field(() => String, { description: 'In the language of the caller.' })
  text!: string;
  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An incident, maintenance or news, in the language of the caller.',
})
export class Announcement {
  @Field(() => ID, { description: 'e.g. ann_01jd….' })
  id!: string;
  @Field(() => AnnouncementKind, { description: 'What it is.' })
  kind!: AnnouncementKind;
  @Field(() => AnnouncementStatus, { description: 'Where it stands.' })
  status!: AnnouncementStatus;
  @Field(() => String, { description: 'One line.' })
  title!: string;
  @Field(() => String, { description: 'Plain text.' })
  text!: string;
  @Field(() => [ServiceKind], { description: 'The services concerned; empty when it is not about services.' })
  services!: ServiceKind[];
  @Field(() => [String], { description: 'The extensions concerned, e.g. com; empty for all. Fifty at most.' })
  tlds!: string[];
  @AtMost(50)
  @Field(() => [AnnouncementUpdate], { description: 'What was added later, the newest first.' })
  updates!: AnnouncementUpdate[];
  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ends; null while nobody knows.' })
  endsAt!: Date | null;
}

@InputType({ description: 'For staff: what everybody is told.' })
export class PublishAnnouncementInput {
  @Field(() => AnnouncementKind, { description: 'What it is.' })
  kind!: AnnouncementKind;
  @Field(() => String, { description: '1 to 150 characters, one line.' })
  titleIt!: string;
  @Field(() => String, { description: '1 to 150 characters, one line.' })
  titleEn!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  textIt!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  textEn!: string;
  @Field(() => [ServiceKind], {
    nullable: true,
    description: 'The services concerned, if it is about services.',
  })
  services!: ServiceKind[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'The extensions concerned; all without it. At most 50.',
  })
  tlds!: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'When it begins; now without it.' })
  startsAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ends, if that is known.' })
  endsAt!: Date | null;
}

@InputType({ description: 'For staff: what is added to an announcement.' })
export class UpdateAnnouncementInput {
  @Field(() => ID, { description: 'An announcement that goes on or is planned.' })
  announcementId!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  textIt!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  textEn!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends; what was said before stays without it.',
  })
  endsAt!: Date | null;
}

export function toAnnouncement(
  row: AnnouncementRow,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Announcement {
  const { id, kind, services, tlds, updates, startsAt, endsAt } = row;
  return Object.assign(new Announcement(), {
    ...{ id, kind: kind as AnnouncementKind, startsAt, endsAt },
    status: statusAt(row, now) as AnnouncementStatus,
    title: { it: row.titleIt, en: row.titleEn }[locale],
    text: { it: row.textIt, en: row.textEn }[locale],
    services: services as ServiceKind[],
    tlds: [...tlds],
    updates: updates
      .map(({ at: createdAt, textIt, textEn }) =>
        Object.assign(new AnnouncementUpdate(), { createdAt, text: { it: textIt, en: textEn }[locale] }),
      )
      .reverse(),
  });
}
