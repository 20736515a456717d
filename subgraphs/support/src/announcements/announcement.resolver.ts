import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { AnnouncementRow } from './announcement.entity';
import {
  Announcement,
  PublishAnnouncementInput,
  toAnnouncement,
  UpdateAnnouncementInput,
} from './announcement.graphql';
import { type FindAnnouncementsDeps, findAnnouncements, MOST_SHOWN } from './find-announcements';
import { endAnnouncement, publishAnnouncement, updateAnnouncement } from './publish-announcement';

@Resolver()
export class AnnouncementResolver {
  constructor(private readonly deps: FindAnnouncementsDeps) {}

  @AtMost(MOST_SHOWN)
  @Query(() => [Announcement], {
    description:
      'Incidents, maintenance and news that have not ended, or have within seven days: incidents that go on first, then what begins last; the first fifty. For everybody.',
  })
  async announcements(
    @Arg('domainId', () => ID, {
      nullable: true,
      description:
        'Leaves those that concern this domain or one of its services; NOT_FOUND for one you may not see.',
    })
    domainId: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Announcement[]> {
    const rows = await findAnnouncements(this.deps, viewer, domainId);
    return rows.map((row) => this.shown(row, viewer));
  }

  @ForStaff()
  @Mutation(() => Announcement, {
    description: 'Staff with SUPPORT_PUBLISH only: tells everybody of an incident, maintenance or news.',
  })
  async publishAnnouncement(
    @Arg('input', () => PublishAnnouncementInput, { description: 'What is told, and whom it concerns.' })
    input: PublishAnnouncementInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Announcement> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return this.shown(await publishAnnouncement(this.deps, { ...input, by: viewer.loginId }), viewer);
  }

  @ForStaff()
  @Mutation(() => Announcement, {
    description: 'Staff with SUPPORT_PUBLISH only: adds to an announcement. CONFLICT when it has ended.',
  })
  async updateAnnouncement(
    @Arg('input', () => UpdateAnnouncementInput, { description: 'What is added.' })
    input: UpdateAnnouncementInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Announcement> {
    return this.shown(await updateAnnouncement(this.deps, input), viewer);
  }

  @ForStaff()
  @Mutation(() => Announcement, {
    description: 'Staff with SUPPORT_PUBLISH only: ends an announcement. CONFLICT when it has ended.',
  })
  async endAnnouncement(
    @Arg('announcementId', () => ID, { description: 'An announcement; NOT_FOUND when there is none.' })
    announcementId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Announcement> {
    return this.shown(await endAnnouncement(this.deps, announcementId), viewer);
  }

  private shown(row: AnnouncementRow, { locale }: Viewer): Announcement {
    return toAnnouncement(row, { locale, now: this.deps.clock.now() });
  }
}
