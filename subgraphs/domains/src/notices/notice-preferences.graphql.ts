import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { noticePreferenceCodes } from '../../contract';
import { messages } from '../messages';
import type { NoticeLetterRow } from './notice-letter.entity';
import { MANDATORY_DAYS, NOTICE_DAYS, type NoticeDays, noticeCodes } from './notices';
import type { NoticePreferencesOutcome } from './set-notice-preferences';

export enum ExpiryNotice {
  BEFORE_90_DAYS = 'BEFORE_90_DAYS',
  BEFORE_60_DAYS = 'BEFORE_60_DAYS',
  BEFORE_30_DAYS = 'BEFORE_30_DAYS',
  BEFORE_15_DAYS = 'BEFORE_15_DAYS',
  BEFORE_7_DAYS = 'BEFORE_7_DAYS',
  BEFORE_1_DAY = 'BEFORE_1_DAY',
  AFTER_3_DAYS = 'AFTER_3_DAYS',
}
registerEnumType(ExpiryNotice, {
  name: 'ExpiryNotice',
  description: 'A reminder of the expiry of a domain. What is due of a profile on one day is one letter.',
  valuesConfig: {
    BEFORE_90_DAYS: { description: 'Three months before.' },
    BEFORE_60_DAYS: { description: 'Two months before.' },
    BEFORE_30_DAYS: { description: 'A month before. Always sent.' },
    BEFORE_15_DAYS: { description: 'Two weeks before.' },
    BEFORE_7_DAYS: {
      description:
        'A week before; also to the postmaster mailbox of the domain, where its mail is with us. Always sent.',
    },
    BEFORE_1_DAY: { description: 'The day before, to the same mailbox too. Always sent.' },
    AFTER_3_DAYS: { description: 'When the domain has expired. Always sent.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A reminder of an expiry, and whether the profile gets it.',
})
export class ExpiryNoticePreference {
  @Field(() => ExpiryNotice, { description: 'Which one.' })
  code!: ExpiryNotice;
  @Field(() => Int, { description: 'Days before the expiry, e.g. 30; negative after it.' })
  daysBefore!: number;
  @Field(() => Boolean, { description: 'Whether the profile gets it.' })
  wanted!: boolean;
  @Field(() => Boolean, { description: 'Whether it cannot be switched off.' })
  mandatory!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Which reminders the profile gets.' })
export class NoticePreferences {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the latest letter of reminders came back because nobody has its address; null while they arrive. The address of the profile has to be corrected then.',
  })
  undeliverableSince!: Date | null;
  expiryNotices!: ExpiryNoticePreference[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'NoticePreferencesRefused', noticePreferenceCodes),
})
export class NoticePreferencesRefused extends Refusal {}

export const SetNoticePreferencesResult = createUnionType({
  name: 'SetNoticePreferencesResult',
  description: 'What holds now, or why nothing was changed.',
  types: () => [NoticePreferences, NoticePreferencesRefused] as const,
});

@InputType({ description: 'Which reminders the profile does without.' })
export class SetNoticePreferencesInput {
  @Field(() => [ExpiryNotice], {
    description:
      'All that are not wanted, in place of what was said before; an empty list brings every reminder back.',
  })
  unwantedExpiryNotices!: ExpiryNotice[];
}

export function toPreferences(
  unwanted: readonly NoticeDays[],
  newest: Pick<NoticeLetterRow, 'bouncedAt'> | null,
): NoticePreferences {
  const expiryNotices = NOTICE_DAYS.map((daysBefore) =>
    Object.assign(new ExpiryNoticePreference(), {
      code: ExpiryNotice[noticeCodes[daysBefore]],
      daysBefore,
      wanted: !unwanted.includes(daysBefore),
      mandatory: MANDATORY_DAYS.includes(daysBefore),
    }),
  );
  return Object.assign(new NoticePreferences(), {
    expiryNotices,
    undeliverableSince: newest?.bouncedAt ?? null,
  });
}

export function toResult(
  outcome: NoticePreferencesOutcome,
  newest: Pick<NoticeLetterRow, 'bouncedAt'> | null,
  locale: Locale,
): typeof SetNoticePreferencesResult {
  if (outcome.kind === 'set') return toPreferences(outcome.unwanted, newest);
  const { code } = outcome;
  const message = messages.text(locale, `notice.${code}`);
  return Object.assign(new NoticePreferencesRefused(), { code, message });
}

/** The reminders that a client has named. */
export function toDays(codes: readonly ExpiryNotice[]): NoticeDays[] {
  return NOTICE_DAYS.filter((days) => codes.includes(ExpiryNotice[noticeCodes[days]]));
}
