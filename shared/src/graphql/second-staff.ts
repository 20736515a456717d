import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Locale } from '../locale';
import { DateTime } from './date-time';
import { messages } from './messages';
import { Refusal } from './shared-types';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'Nothing was done: a second member of staff with the same permission has to approve the request that was made. Once one has, do exactly the same again. Code SECOND_STAFF_REQUIRED.',
})
export class SecondStaffRequired extends Refusal {
  @Field(() => ID, { description: 'The request, for approveStaffRequest and rejectStaffRequest.' })
  requestId!: string;
  @Field(() => DateTime, {
    description: 'Until when it can be approved, and used: 24 hours after it was made.',
  })
  until!: Date;
}

/** The refusal of an act that waits for a second member of staff. */
export function secondStaffRequired(
  { requestId, until }: { readonly requestId: string; readonly until: Date },
  locale: Locale,
): SecondStaffRequired {
  return Object.assign(new SecondStaffRequired(), {
    code: 'SECOND_STAFF_REQUIRED',
    message: messages.text(locale, 'SECOND_STAFF_REQUIRED'),
    requestId,
    until,
  });
}
