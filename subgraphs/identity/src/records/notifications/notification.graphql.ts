import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { notificationCodes } from '../../../contract';
import type { NotificationRow } from './notification.entity';

export enum NotificationKind {
  SERVICE = 'SERVICE',
  REMINDERS = 'REMINDERS',
  TICKETS = 'TICKETS',
  OFFERS = 'OFFERS',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What sort of news it is.',
  valuesConfig: {
    SERVICE: { description: 'What happened to what the customer has: always told.' },
    REMINDERS: { description: 'What is going to happen, and what to do before.' },
    TICKETS: { description: 'Answers of our support.' },
    OFFERS: { description: 'Offers: only with the consent to marketing.' },
  },
});

export enum NotificationChannel {
  EMAIL = 'EMAIL',
  AREA = 'AREA',
}
registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'Where news is told.',
  valuesConfig: {
    EMAIL: { description: 'By letter to the address of the profile.' },
    AREA: { description: 'In the customer area: `notifications`.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'News for the profile, beside the letter about it.' })
export class Notification {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. ntf_01jd….' })
  notificationId!: string;
  @Field(() => NotificationKind, { description: 'What sort of news it is.' })
  kind!: NotificationKind;
  @Field(() => String, { description: 'What happened, e.g. order.paid.' })
  fact!: string;
  @Field(() => String, { description: 'One sentence in the language of the login.' })
  text!: string;
  @Field(() => ID, { description: 'What it is about: the id of a domain, an order, a ticket, ….' })
  subjectId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where it leads: a path of the customer area; null without one.',
  })
  path!: string | null;
  @Field(() => DateTime, { description: 'When it was told.' })
  createdAt!: Date;
  @Field(() => Boolean, {
    description: 'Whether this login has read it; others of the profile may have not.',
  })
  isRead!: boolean;
}

export const NotificationConnection = connectionType(
  Notification,
  'Notification',
  'News of the last year, newest first.',
);

@InputType({ description: 'Which notifications to show.' })
export class NotificationFilter {
  @Field(() => NotificationKind, { nullable: true, description: 'Only of this sort; all, if left out.' })
  kind!: NotificationKind | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that this login has not read; all, if left out.',
  })
  unreadOnly!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many notifications this login has not read.' })
export class UnreadCount {
  @Field(() => Int, { description: 'Exact up to 999, and 999 for more.' })
  count!: number;
  @Field(() => Boolean, { description: 'True when there are more than 999.' })
  isMore!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the profile is told of a sort of news on a channel.',
})
export class NotificationPreference {
  @Field(() => NotificationKind, { description: 'The sort of news.' })
  kind!: NotificationKind;
  @Field(() => NotificationChannel, { description: 'Where it is told.' })
  channel!: NotificationChannel;
  @Field(() => Boolean, { description: 'Whether it is told there.' })
  on!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'NotificationPreferenceRefused', notificationCodes),
})
export class NotificationPreferenceRefused extends Refusal {}

export const NotificationPreferenceResult = createUnionType({
  name: 'NotificationPreferenceResult',
  description: 'The preference as it is now, or why it cannot be so.',
  types: () => [NotificationPreference, NotificationPreferenceRefused] as const,
});

export function toNotification(row: NotificationRow, isRead: boolean, locale: Locale): Notification {
  const { id, profileId, topic, fact, subjectId, textIt, textEn, link, createdAt } = row;
  return Object.assign(new Notification(), {
    ...{ profileId, notificationId: id, kind: topic as NotificationKind, fact, subjectId, createdAt, isRead },
    text: { it: textIt, en: textEn }[locale],
    path: link,
  });
}
