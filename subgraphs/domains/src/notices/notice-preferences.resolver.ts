import { AtMost, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { NoticeLetterStore } from './notice-letter.store';
import {
  ExpiryNoticePreference,
  NoticePreferences,
  SetNoticePreferencesInput,
  SetNoticePreferencesResult,
  toDays,
  toPreferences,
  toResult,
} from './notice-preferences.graphql';
import { NOTICE_DAYS } from './notices';
import { type SetNoticePreferencesDeps, setNoticePreferences } from './set-notice-preferences';

export interface NoticePreferencesDeps extends SetNoticePreferencesDeps {
  readonly noticeLetters: NoticeLetterStore;
}

@Resolver(() => NoticePreferences)
export class NoticePreferencesResolver {
  constructor(private readonly deps: NoticePreferencesDeps) {}

  @Query(() => NoticePreferences, { description: 'Which reminders of expiries the profile gets.' })
  async noticePreferences(@Ctx() { viewer }: ServiceContext): Promise<NoticePreferences> {
    const { database, noticePreferences, noticeLetters } = this.deps;
    const profileId = profileOf(viewer);
    const unwanted = await noticePreferences.unwanted(database.read, profileId);
    return toPreferences(unwanted, await noticeLetters.newest(database.read, profileId));
  }

  @AtMost(NOTICE_DAYS.length)
  @FieldResolver(() => [ExpiryNoticePreference], {
    description: 'The reminders of an expiry, the earliest first.',
  })
  expiryNotices(@Root() preferences: NoticePreferences): ExpiryNoticePreference[] {
    return preferences.expiryNotices;
  }

  @Mutation(() => SetNoticePreferencesResult, {
    description:
      'Says which reminders the profile does without. Those that are mandatory are refused, and nothing changes.',
  })
  async setNoticePreferences(
    @Arg('input', () => SetNoticePreferencesInput, { description: 'All that are not wanted.' })
    input: SetNoticePreferencesInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof SetNoticePreferencesResult> {
    const wishes = toDays(input.unwantedExpiryNotices);
    const profileId = profileOf(viewer);
    const outcome = await setNoticePreferences(this.deps, profileId, wishes);
    const newest = await this.deps.noticeLetters.newest(this.deps.database.read, profileId);
    return toResult(outcome, newest, viewer.locale);
  }
}
