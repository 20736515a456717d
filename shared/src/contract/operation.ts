import type { z } from 'zod';

/** A question or a command that one service answers to the others. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'operation';
  /** Name on the wire, e.g. `reserve-lines`. */
  readonly name: string;
  /** What it does, when it may be repeated, which refusals it answers. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
}

/** What the caller of an operation gives, before it is written as JSON. */
export type InputOf<O extends Operation> = z.output<O['input']>;

/** What the caller of an operation gets, after it was read from JSON. */
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** Declares an operation in a service's contract. Its schemas are codecs: `Date` here, text on the wire. */
export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  definition: { readonly description: string; readonly input: Input; readonly output: Output },
): Operation<Input, Output> {
  return { kind: 'operation', name, ...definition };
}
