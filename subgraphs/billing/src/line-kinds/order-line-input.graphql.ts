import { InputType } from 'type-graphql';

/** Its fields are the inputs of the kinds: each is added with its kind. */
@InputType({ description: 'Exactly one of its fields.' })
export class OrderLineInput {
  readonly [field: string]: unknown;
}
