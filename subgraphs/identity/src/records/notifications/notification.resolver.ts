import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound, unauthenticated } from '@customer-area/shared/errors';
import {
  AtMost,
  type ConnectionOf,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import {
  Notification,
  NotificationChannel,
  NotificationConnection,
  NotificationFilter,
  NotificationKind,
  NotificationPreference,
  NotificationPreferenceRefused,
  NotificationPreferenceResult,
  toNotification,
  UnreadCount,
} from './notification.graphql';
import type { NotificationCriteria, Reader } from './notification.store';
import { CHANNELS, type Choices, isOn, refusalToSwitch, TOPICS } from './notification-preference';
import type { NotifyDeps } from './notify';

export interface NotificationResolverDeps extends NotifyDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** Counted exactly up to here. */
const COUNTED = 999;
const MOST_IDS = 100;
const UNREAD: NotificationCriteria = { topic: null, unreadOnly: true };

@Resolver()
export class NotificationResolver {
  constructor(private readonly deps: NotificationResolverDeps) {}

  @Page()
  @Query(() => NotificationConnection, {
    description:
      'News for the own profile, newest first: what letters tell as well. For logins in person; each has read its own. `totalCount` is exact up to 999.',
  })
  async notifications(
    @Args() args: PageArguments,
    @Arg('filter', () => NotificationFilter, { nullable: true, description: 'All of them, if left out.' })
    filter: NotificationFilter | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<Notification>> {
    const { notifications } = this.deps;
    const reader = readerOf(viewer);
    const criteria = { topic: filter?.kind ?? null, unreadOnly: filter?.unreadOnly ?? false };
    const page = await notifications.page(reader, criteria, wantedPage(args));
    const isRead = await notifications.readOf(
      reader,
      page.edges.map(({ node }) => node.id),
    );
    return toConnection(
      page,
      (row) => toNotification(row, isRead(row.id), viewer.locale),
      () => notifications.count(reader, criteria, COUNTED),
    );
  }

  @Query(() => UnreadCount, { description: 'How many of them this login has not read.' })
  unreadCount(@Ctx() { viewer }: ServiceContext): Promise<UnreadCount> {
    return this.unread(readerOf(viewer));
  }

  @Mutation(() => UnreadCount, {
    description:
      'Marks notifications as read by this login: some, or one and all before it. What is read already stays so; NOT_FOUND for one that is not of the own profile. Answers how many are left.',
  })
  async markRead(
    @Arg('ids', () => [ID], { nullable: true, description: 'Some of them: 1 to 100. Null with `upTo`.' })
    ids: string[] | null,
    @Arg('upTo', () => ID, { nullable: true, description: 'This one and all before it. Null with `ids`.' })
    upTo: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<UnreadCount> {
    const { database, notifications } = this.deps;
    const reader = readerOf(viewer);
    const meant = [...new Set(ids ?? (upTo === null ? [] : [upTo]))];
    if ((ids === null) === (upTo === null) || meant.length < 1 || meant.length > MOST_IDS)
      throw badInput('ids', faultText('input.entries', { least: 1, most: MOST_IDS }));
    await database.transact(async (manager) => {
      const own = await notifications.own(manager, reader.profileId, meant);
      if (own.length !== meant.length) throw notFound();
      if (upTo === null) await notifications.markRead(manager, reader, meant);
      else await notifications.markUpTo(manager, reader, upTo);
    });
    return this.unread(reader);
  }

  @AtMost(TOPICS.length * CHANNELS.length)
  @Query(() => [NotificationPreference], {
    description: 'Of what the own profile is told, and where. All logins share it.',
  })
  async notificationPreferences(@Ctx() { viewer }: ServiceContext): Promise<NotificationPreference[]> {
    const choices = await this.choicesOf(readerOf(viewer).profileId);
    return TOPICS.flatMap((topic) =>
      CHANNELS.map((channel) => toPreference(topic, channel, isOn(choices, topic, channel))),
    );
  }

  @Mutation(() => NotificationPreferenceResult, {
    description:
      'Switches a sort of news on or off on a channel, for the own profile. SERVICE stays on; OFFERS need the consent to marketing (setMarketingConsent). What registries want to be told goes by letter always.',
  })
  async setNotificationPreference(
    @Arg('kind', () => NotificationKind, { description: 'The sort of news.' }) kind: NotificationKind,
    @Arg('channel', () => NotificationChannel, { description: 'Where it is told.' })
    channel: NotificationChannel,
    @Arg('on', () => Boolean, { description: 'Whether it is told there.' }) on: boolean,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof NotificationPreferenceResult> {
    const { database, clock, notificationPreferences } = this.deps;
    const { profileId } = readerOf(viewer);
    const code = refusalToSwitch(kind, on, (await this.choicesOf(profileId)).hasMarketingConsent);
    if (code !== null)
      return Object.assign(new NotificationPreferenceRefused(), {
        code,
        message: messages.text(viewer.locale, `notification.${code}`),
      });
    if (kind !== NotificationKind.SERVICE)
      await database.transact((manager) =>
        notificationPreferences.put(manager, { profileId, topic: kind, channel }, on, clock.now()),
      );
    return toPreference(kind, channel, on);
  }

  private async unread(reader: Reader): Promise<UnreadCount> {
    const found = await this.deps.notifications.count(reader, UNREAD, COUNTED + 1);
    return Object.assign(new UnreadCount(), { count: Math.min(found, COUNTED), isMore: found > COUNTED });
  }

  private async choicesOf(profileId: string): Promise<Choices> {
    const [profile, chosen] = await Promise.all([
      this.deps.profiles.find(profileId),
      this.deps.notificationPreferences.of(profileId),
    ]);
    if (profile === null) throw notFound();
    return { chosen, hasMarketingConsent: profile.marketingConsentAt !== null };
  }
}

function readerOf(viewer: Viewer): Reader {
  if (viewer.kind !== 'login') throw unauthenticated();
  return { profileId: profileOf(viewer), loginId: viewer.loginId };
}

const toPreference = (
  kind: keyof typeof NotificationKind,
  channel: keyof typeof NotificationChannel,
  on: boolean,
) =>
  Object.assign(new NotificationPreference(), {
    kind: NotificationKind[kind],
    channel: NotificationChannel[channel],
    on,
  });
