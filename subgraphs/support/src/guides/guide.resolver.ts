import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { AtMostFirst, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { checkedSearchText } from '@customer-area/shared/list-filters';
import { checkedFirst } from '@customer-area/shared/pagination';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Guide, GuideRatings, GuideTopic, PublishGuideInput, toGuide } from './guide.graphql';
import { type PublishGuideDeps, publishGuide, withdrawGuide } from './publish-guide';
import { searchWords } from './search-words';

const GUIDE = 'A guide in force; NOT_FOUND when there is none.';

@Resolver()
export class GuideResolver {
  constructor(private readonly deps: PublishGuideDeps) {}

  @AtMostFirst()
  @Query(() => [Guide], {
    description: 'Guides, by topic and title; those with the words of a text, the best first. For everybody.',
  })
  async guides(
    @Arg('topic', () => GuideTopic, { nullable: true, description: 'What about; every topic without it.' })
    topic: GuideTopic | null,
    @Arg('text', () => String, {
      nullable: true,
      description:
        'Words to find, in the language of the caller: of three letters or more, whole or as beginnings.',
    })
    text: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most: 1 to 100; 20 without it.' })
    first: number | null,
    @Ctx() { viewer: { locale } }: ServiceContext,
  ): Promise<Guide[]> {
    const { guides, database, clock } = this.deps;
    const most = checkedFirst(first);
    const typed = checkedSearchText('text', text);
    const words = typed === null ? null : searchWords(typed);
    if (typed !== null && words === null) return [];
    const wanted = { topic, text: words, locale, at: clock.now(), most };
    return (await guides.inForce(database.read, wanted)).map((row) => toGuide(row, locale));
  }

  @Mutation(() => Guide, {
    description: 'Says whether a guide was helpful: once for each login, which may change its mind.',
  })
  async rateGuide(
    @Arg('guideId', () => ID, { description: GUIDE }) guideId: string,
    @Arg('helpful', () => Boolean, { description: 'Whether it was.' }) helpful: boolean,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Guide> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const profileId = profileOf(viewer);
    const { guides, database, clock } = this.deps;
    const ratedAt = clock.now();
    const guide = await guides.find(database.read, guideId, ratedAt);
    if (guide === null) throw notFound();
    const { loginId } = viewer;
    await database.transact((manager) =>
      guides.rate(manager, { guideId, loginId, profileId, helpful: helpful ? 1 : 0, ratedAt }),
    );
    return toGuide(guide, viewer.locale);
  }

  @ForStaff()
  @Query(() => GuideRatings, {
    description: 'Staff with SUPPORT_PUBLISH only: what logins think of a guide.',
  })
  async guideRatings(
    @Arg('guideId', () => ID, { description: 'A guide, in force or not.' }) guideId: string,
  ): Promise<GuideRatings> {
    return Object.assign(
      new GuideRatings(),
      await this.deps.guides.ratingsOf(this.deps.database.read, guideId),
    );
  }

  @ForStaff()
  @Mutation(() => Guide, {
    description:
      'Staff with SUPPORT_PUBLISH only: publishes a guide, or a new version of one. NOT_FOUND for one that was withdrawn; CONFLICT while a version waits for its day.',
  })
  async publishGuide(
    @Arg('input', () => PublishGuideInput, { description: 'The words, in both languages.' })
    input: PublishGuideInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Guide> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return toGuide(await publishGuide(this.deps, { ...input, by: viewer.loginId }), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => Guide, { description: 'Staff with SUPPORT_PUBLISH only: takes a guide away.' })
  async withdrawGuide(
    @Arg('guideId', () => ID, { description: GUIDE }) guideId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Guide> {
    return toGuide(await withdrawGuide(this.deps, guideId), viewer.locale);
  }
}
