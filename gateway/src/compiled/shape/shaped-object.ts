import type { Included, Variables } from './conditions';
import { ODD } from './odd';

type Values = Record<string, unknown>;

/** Copies a value that is not null in the shape it was asked for; ODD when it is not as expected. */
export type Complete = (value: unknown, variables: Variables) => unknown;

export interface ShapedField {
  /** Its name in the answer. */
  readonly key: string;
  /** Null: always. */
  readonly included: Included | null;
  readonly nonNull: boolean;
  /** Of `__typename`: the type it has to name, and what it is when the object says nothing. */
  readonly typename: { readonly type: string; readonly unsaid: string | null } | null;
  /** Null for `__typename`. */
  readonly complete: Complete | null;
}

type Fields = readonly ShapedField[];

export interface ObjectFields {
  /** Fields of an object that does not say its type; absent where it has to. Compiled when they are first needed, null: for the library. */
  readonly unnamed: (() => Fields | null) | null;
  /** Fields of an object of this type; null for a type that is not expected, or for the library. */
  readonly named: (type: string) => Fields | null;
}

/** An object of whatever type it says, its fields worked out once for each type. */
export function shapedObject({ unnamed, named }: ObjectFields): Complete {
  const byType = new Map<string, Fields>();
  let withoutName: Fields | null = null;
  const fieldsOf = (name: unknown): Fields | null => {
    if (name === undefined) {
      withoutName ??= unnamed?.() ?? null;
      return withoutName;
    }
    if (typeof name !== 'string') return null;
    const known = byType.get(name);
    if (known !== undefined) return known;
    const fields = named(name);
    if (fields !== null) byType.set(name, fields);
    return fields;
  };
  return (value, variables) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return ODD;
    const object = value as Values;
    const fields = fieldsOf(object.__typename);
    return fields === null ? ODD : copied(object, fields, variables);
  };
}

function copied(object: Values, fields: Fields, variables: Variables): unknown {
  const copy: Values = {};
  for (const field of fields) {
    if (field.included !== null) {
      const included = field.included(variables);
      if (included === ODD) return ODD;
      if (!included) continue;
    }
    const value = shapedField(object, field, variables);
    if (value === ODD) return ODD;
    copy[field.key] = value;
  }
  return copy;
}

function shapedField(
  object: Values,
  { key, typename, nonNull, complete }: ShapedField,
  variables: Variables,
): unknown {
  const value = object[key];
  if (complete === null) return typenameOf(value ?? object.__typename ?? null, typename);
  if (value !== null && value !== undefined) return complete(value, variables);
  return nonNull ? ODD : null;
}

function typenameOf(said: unknown, typename: ShapedField['typename']): unknown {
  if (said === null) return typename?.unsaid ?? ODD;
  return said === typename?.type ? said : ODD;
}

/** A list whose elements are shaped by `complete`. */
export function listOf(complete: Complete, nonNull: boolean): Complete {
  return (value, variables) => {
    if (!Array.isArray(value)) return ODD;
    const list: unknown[] = [];
    for (const element of value as unknown[]) {
      if (element === undefined || (element === null && nonNull)) return ODD;
      const copy = element === null ? null : complete(element, variables);
      if (copy === ODD) return ODD;
      list.push(copy);
    }
    return list;
  };
}
