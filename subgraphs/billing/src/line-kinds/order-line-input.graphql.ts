import { Field, InputType } from 'type-graphql';
import type { LineInput } from './line-kind';

/** Its fields are the inputs of the kinds: each is added with its kind. */
@InputType({ description: 'Exactly one of its fields.' })
export class OrderLineInput {
  readonly [field: string]: unknown;
}

export function addInputField({ field, type, description }: LineInput<unknown>): void {
  Field(() => type, { nullable: true, description })(OrderLineInput.prototype, field);
}
