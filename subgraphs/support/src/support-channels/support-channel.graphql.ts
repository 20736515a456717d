import { CalendarDate, DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { hoursInWords } from './hours-in-words';
import type { Opening } from './opening-hours';
import type { SupportChannelRow } from './support-channel.entity';

export enum SupportChannelKind {
  TICKET = 'TICKET',
  TELEPHONE = 'TELEPHONE',
  EMAIL = 'EMAIL',
  PEC = 'PEC',
}
registerEnumType(SupportChannelKind, {
  name: 'SupportChannelKind',
  description: 'How support is reached.',
  valuesConfig: {
    TICKET: { description: 'By openTicket.' },
    TELEPHONE: { description: 'By telephone; `value` is the number.' },
    EMAIL: { description: 'By e-mail; `value` is the address.' },
    PEC: { description: 'By certified e-mail; `value` is the address.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A way to reach support, as it is now.' })
export class SupportChannel {
  @Field(() => ID, { description: 'e.g. sch_01jd…; the same for all its versions.' })
  id!: string;
  @Field(() => SupportChannelKind, { description: 'How one reaches it.' })
  kind!: SupportChannelKind;
  @Field(() => String, { description: 'The number or the address; `tickets` for tickets.' })
  value!: string;
  @Field(() => [String], {
    description:
      'When it answers, in Italian time and in the language of the caller, e.g. lun–ven 08:30–18:00; empty: at all hours. Seven lines at most. Not on holidays, nor on the days on which support is closed.',
  })
  hours!: string[];
  @Field(() => Boolean, { description: 'Whether it answers now.' })
  openNow!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it answers next; null while it does.' })
  opensAt!: Date | null;
}

@InputType({ description: 'For staff: hours of a weekday, in Italian time.' })
export class WeeklyHoursInput {
  @Field(() => Int, { description: '1 for Monday to 7 for Sunday.' })
  weekday!: number;
  @Field(() => String, { description: 'e.g. 08:30.' })
  opens!: string;
  @Field(() => String, { description: 'e.g. 18:00.' })
  closes!: string;
}

@InputType({ description: 'For staff: a way to reach support, or a new version of one.' })
export class PublishSupportChannelInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The channel that gets a new version; null for a new one.',
  })
  channelId!: string | null;
  @Field(() => SupportChannelKind, { description: 'How one reaches it.' })
  kind!: SupportChannelKind;
  @Field(() => String, { description: 'The number or the address; 1 to 254 characters.' })
  value!: string;
  @Field(() => [WeeklyHoursInput], { description: 'When it answers; empty for at all hours. At most 21.' })
  hours!: WeeklyHoursInput[];
  @Field(() => DateTime, { nullable: true, description: 'From when on it is so; at once without it.' })
  validFrom!: Date | null;
}

@InputType({ description: 'For staff: a day on which support is closed, besides the holidays of the law.' })
export class PublishSupportClosingInput {
  @Field(() => CalendarDate, { description: 'The day.' })
  day!: string;
  @Field(() => String, { description: 'Why, in Italian; 1 to 200 characters.' })
  reasonIt!: string;
  @Field(() => String, { description: 'Why, in English; 1 to 200 characters.' })
  reasonEn!: string;
  @Field(() => Boolean, { nullable: true, description: 'True to open it again; it is closed without it.' })
  open!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'For staff: a day of support, as it was published.' })
export class SupportClosing {
  @Field(() => CalendarDate, { description: 'The day.' })
  day!: string;
  @Field(() => Boolean, { description: 'Whether support is closed on it.' })
  closed!: boolean;
}

export function toSupportChannel(row: SupportChannelRow, opening: Opening, locale: Locale): SupportChannel {
  const { id, kind, value, hours } = row;
  return Object.assign(new SupportChannel(), {
    ...{ id, kind: kind as SupportChannelKind, value, ...opening },
    hours: hoursInWords(hours, locale),
  });
}
