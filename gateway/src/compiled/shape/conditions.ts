import { isVariable, type Operation } from '@apollo/federation-internals';
import { ODD, type Odd } from './odd';

/** As the client gave them. */
export type Variables = Readonly<Record<string, unknown>>;

interface Condition {
  readonly variable: string;
  readonly wanted: boolean;
  /** When the client gives no value. */
  readonly otherwise: unknown;
}

/** All have to be met. */
export type Conditions = readonly Condition[];

/** Whether a field is in the answer; ODD when a variable is not what it has to be, which is for the library to say. */
export type Included = (variables: Variables) => boolean | Odd;

interface Element {
  readonly appliedDirectives: readonly { readonly name: string; arguments(): Variables }[];
}

/** Null for an element that is never in the answer. */
export type ConditionsOf = (element: Element) => Conditions | null;

/** Reads `@skip` and `@include` of the elements of an operation. */
export function conditionsIn(operation: Operation): ConditionsOf {
  const defaults: Variables = operation.collectDefaultedVariableValues();
  return ({ appliedDirectives }) => {
    const conditions: Condition[] = [];
    for (const directive of appliedDirectives) {
      if (directive.name !== 'skip' && directive.name !== 'include') continue;
      const wanted = directive.name === 'include';
      const given = directive.arguments().if;
      if (isVariable(given))
        conditions.push({ variable: given.name, wanted, otherwise: defaults[given.name] });
      else if (given !== wanted) return null;
    }
    return conditions;
  };
}

/**
 * Whether a field that is selected under any of these conditions is in the answer; null: always. Its place among the others is that of
 * its first selection: where that one is left out and another is not, the order changes, and the answer is not ours to shape.
 */
export function includedUnder(alternatives: readonly Conditions[]): Included | null {
  const [first = [], ...others] = alternatives;
  if (first.length === 0) return null;
  return (variables) => {
    const included = areMet(first, variables);
    if (included !== false) return included;
    return others.every((one) => areMet(one, variables) === false) ? false : ODD;
  };
}

function areMet(conditions: Conditions, variables: Variables): boolean | Odd {
  let met = true;
  for (const { variable, wanted, otherwise } of conditions) {
    const value = Object.hasOwn(variables, variable) ? variables[variable] : otherwise;
    if (typeof value !== 'boolean') return ODD;
    if (value !== wanted) met = false;
  }
  return met;
}
