import { isItalianHoliday } from '@customer-area/shared/calendars';
import { dayOf } from '@customer-area/shared/clock';
import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TicketCategory } from '../tickets';
import type { AnswerTimes } from './answer-times';
import { openingAt } from './opening-hours';
import { type PublishChannelDeps, publishChannel, publishClosing, withdrawChannel } from './publish-channel';
import type { SupportChannelRow } from './support-channel.entity';
import {
  PublishSupportChannelInput,
  PublishSupportClosingInput,
  SupportChannel,
  SupportChannelKind,
  SupportClosing,
  toSupportChannel,
} from './support-channel.graphql';

@Resolver(() => SupportChannel)
export class SupportChannelResolver {
  constructor(
    private readonly deps: PublishChannelDeps,
    private readonly answerTimes: AnswerTimes,
  ) {}

  @AtMost(50)
  @Query(() => [SupportChannel], { description: 'How support is reached now, and when. For everybody.' })
  async supportChannels(@Ctx() { viewer }: ServiceContext): Promise<SupportChannel[]> {
    const { supportChannels, database, clock } = this.deps;
    const rows = await supportChannels.inForce(database.read, clock.now());
    return this.shown(rows, viewer.locale);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Within how many minutes four of five first answers came, by the tickets of the last 28 days; null for what is no ticket, and while there are too few to tell.',
  })
  async expectedAnswer(
    @Root() { kind }: SupportChannel,
    @Arg('category', () => TicketCategory, {
      nullable: true,
      description: 'Of tickets of this category; of all of them without it.',
    })
    category: TicketCategory | null,
  ): Promise<number | null> {
    return kind === SupportChannelKind.TICKET ? this.answerTimes.expected(category) : null;
  }

  @ForStaff()
  @Mutation(() => SupportChannel, {
    description:
      'Staff with SUPPORT_PUBLISH only: says how support is reached, or a new version of that. NOT_FOUND for a channel that was withdrawn; CONFLICT while a version waits for its day.',
  })
  async publishSupportChannel(
    @Arg('input', () => PublishSupportChannelInput, { description: 'The channel.' })
    input: PublishSupportChannelInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<SupportChannel> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return this.one(await publishChannel(this.deps, { ...input, by: viewer.loginId }), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => SupportChannel, { description: 'Staff with SUPPORT_PUBLISH only: takes a channel away.' })
  async withdrawSupportChannel(
    @Arg('channelId', () => ID, { description: 'A channel in use; NOT_FOUND when there is none.' })
    channelId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<SupportChannel> {
    return this.one(await withdrawChannel(this.deps, channelId), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => SupportClosing, {
    description: 'Staff with SUPPORT_PUBLISH only: closes support on a day, or opens it again.',
  })
  async publishSupportClosing(
    @Arg('input', () => PublishSupportClosingInput, { description: 'The day, and why.' })
    { open, ...input }: PublishSupportClosingInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<SupportClosing> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const isOpen = open === true;
    await publishClosing(this.deps, { ...input, isOpen, by: viewer.loginId });
    return Object.assign(new SupportClosing(), { day: input.day, closed: !isOpen });
  }

  private async one(row: SupportChannelRow, locale: 'it' | 'en'): Promise<SupportChannel> {
    const [channel] = await this.shown([row], locale);
    if (channel === undefined) throw new Error('a channel was not shown');
    return channel;
  }

  private async shown(rows: readonly SupportChannelRow[], locale: 'it' | 'en'): Promise<SupportChannel[]> {
    const { supportChannels, database, clock } = this.deps;
    const now = clock.now();
    const closings = await supportChannels.closings(database.read, dayOf(now));
    const closed = new Set(closings.map(({ day }) => day));
    return rows.map((row) => {
      const opening = openingAt(row.hours, now, (day) => closed.has(day) || isItalianHoliday(day));
      return toSupportChannel(row, opening, locale);
    });
  }
}
