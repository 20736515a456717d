import { AtMost } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { Announcement } from '../announcements';
import { Guide } from '../guides';

export const MOST_GUIDES = 3;

@ObjectType({
  simpleResolvers: true,
  description:
    'What may answer a question before it is asked. Nothing of it keeps anybody from opening a ticket.',
})
export class TicketAdvice {
  @AtMost(50)
  @Field(() => [Announcement], { description: 'What goes on now and fits the question.' })
  announcements!: Announcement[];
  @AtMost(MOST_GUIDES)
  @Field(() => [Guide], { description: 'Guides that fit it, the best first.' })
  guides!: Guide[];
}
