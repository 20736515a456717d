import { badInput, faultText } from '@customer-area/shared/errors';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { checkedTags, Domain } from '../portfolio';
import { type SetDomainTagsDeps, setDomainTags } from './set-domain-tags';
import { MOST_DOMAINS, MOST_TAGS } from './tag-changes';
import { DomainTagsSet, toDomainTagsAnswer } from './tags.graphql';
import type { TagsContext } from './tags.loader';

@Resolver(() => Domain)
export class TagsResolver {
  constructor(private readonly deps: SetDomainTagsDeps) {}

  @FieldResolver(() => [String], {
    description: 'The tags that the profile has given it, in the order of the alphabet; at most 20.',
  })
  tags(@Root() { id }: Domain, @Ctx() { tagsOfDomain }: TagsContext): Promise<string[]> {
    return tagsOfDomain.load(id);
  }

  @Mutation(() => DomainTagsSet, {
    description:
      'Gives domains tags and takes others away. Upper and lower case are one tag, spelled as it was first. One domain that is refused changes no other.',
  })
  async setDomainTags(
    @Arg('domainIds', () => [ID], { description: '1 to 500 of your domains.' })
    domainIds: string[],
    @Arg('add', () => [String], {
      nullable: true,
      description: 'At most 20, each one line of 1 to 32 characters.',
    })
    add: string[] | null,
    @Arg('remove', () => [String], {
      nullable: true,
      description: 'At most 20; one that a domain does not have is no fault.',
    })
    remove: string[] | null,
    @Ctx() { viewer }: TagsContext,
  ): Promise<DomainTagsSet> {
    if (domainIds.length < 1 || domainIds.length > MOST_DOMAINS)
      throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_DOMAINS }));
    const command = {
      domainIds: domainIds.map(String),
      add: tagsIn('add', add ?? []),
      remove: tagsIn('remove', remove ?? []),
    };
    const twice = command.remove.find((one) => command.add.some(({ folded }) => folded === one.folded));
    if (twice !== undefined) throw badInput('remove', messages.localized('fault.addedAndRemoved'));
    const outcomes = await setDomainTags(this.deps, dataScopeOf(viewer), command);
    const now = this.deps.clock.now();
    return Object.assign(new DomainTagsSet(), {
      answers: outcomes.map((outcome) => toDomainTagsAnswer(outcome, now, viewer.locale)),
    });
  }
}

function tagsIn(field: string, typed: readonly string[]) {
  if (typed.length > MOST_TAGS) throw badInput(field, faultText('input.atOnce', { most: MOST_TAGS }));
  return checkedTags(field, typed);
}
