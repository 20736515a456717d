import { withCodes } from '@customer-area/shared/contract';
import { AtMost, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { tagCodes } from '../../contract';
import { messages } from '../messages';
import { Domain, toDomain } from '../portfolio';
import type { TagOutcome } from './set-domain-tags';
import { MOST_DOMAINS } from './tag-changes';

@ObjectType({ simpleResolvers: true, description: 'A domain that has the tags that were asked for.' })
export class DomainTagged {
  @Field(() => Domain, { description: 'The domain as it is now.' })
  domain!: Domain;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The tags of one domain stay as they are.', 'DomainTagsRefused', tagCodes),
})
export class DomainTagsRefused extends Refusal {
  @Field(() => ID, { description: 'The id as it was given.' })
  domainId!: string;
}

export const DomainTagsAnswer = createUnionType({
  name: 'DomainTagsAnswer',
  description: 'What became of one domain.',
  types: () => [DomainTagged, DomainTagsRefused] as const,
});

@ObjectType({ simpleResolvers: true, description: 'What became of each domain.' })
export class DomainTagsSet {
  @AtMost(MOST_DOMAINS)
  @Field(() => [DomainTagsAnswer], { description: 'One for each id, in the order in which they were given.' })
  answers!: (typeof DomainTagsAnswer)[];
}

export function toDomainTagsAnswer(
  outcome: TagOutcome,
  now: Date,
  locale: Locale,
): DomainTagged | DomainTagsRefused {
  if (outcome.kind === 'tagged')
    return Object.assign(new DomainTagged(), { domain: toDomain(outcome.domain, now) });
  const { domainId, code } = outcome;
  return Object.assign(new DomainTagsRefused(), {
    domainId,
    code,
    message: messages.text(locale, `tags.${code}`),
  });
}
