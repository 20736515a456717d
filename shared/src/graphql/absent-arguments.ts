import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Of an input type: what is left out of it stays absent, because that means something else than null (a partial change). */
export const PARTIAL = { partial: true } as const;

type Values = Readonly<Record<string, unknown>>;
type Completion = (value: unknown) => unknown;
interface Described {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/**
 * Gives resolvers null for an argument, or a field of an input, that a client has left out. GraphQL leaves it undefined, and
 * every resolver would have to remember that beside null.
 */
export function absentAsNull(schema: GraphQLSchema, partialInputs: ReadonlySet<string>): void {
  const ofInputs = new Map<string, Completion>();

  const nestedIn = (definitions: readonly Described[]) =>
    definitions.flatMap(({ name, type }) => {
      const complete = completionOf(type);
      return complete === null ? [] : [[name, complete] as const];
    });

  const completed = (definitions: readonly Described[], fillIn: boolean) => {
    const nested = nestedIn(definitions);
    return (given: Values): Values => {
      const values: Record<string, unknown> = { ...given };
      if (fillIn) for (const { name } of definitions) values[name] ??= null;
      for (const [name, complete] of nested)
        if (values[name] !== undefined) values[name] = complete(values[name]);
      return values;
    };
  };

  /** What to do to a value of this type; null when nothing in it can be absent. */
  const completionOf = (type: GraphQLInputType): Completion | null => {
    if (isNonNullType(type)) return completionOf(type.ofType);
    if (isListType(type)) {
      const ofItem = completionOf(type.ofType);
      return ofItem && ((value) => (Array.isArray(value) ? value.map(ofItem) : value));
    }
    const input = getNamedType(type);
    if (!isInputObjectType(input)) return null;
    let work = ofInputs.get(input.name);
    if (work === undefined) {
      // Known before its fields are looked at: an input may contain itself.
      let ofFields: ((given: Values) => Values) | undefined;
      work = (value) => {
        ofFields ??= completed(Object.values(input.getFields()), !partialInputs.has(input.name));
        return value === null || value === undefined ? null : ofFields(value as Values);
      };
      ofInputs.set(input.name, work);
    }
    return work;
  };

  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      // Any other argument is always there: one that is asked for, or has a default.
      const names = field.args
        .filter(({ type, defaultValue }) => !isNonNullType(type) && defaultValue === undefined)
        .map(({ name }) => name);
      const nested = nestedIn(field.args);
      if (names.length === 0 && nested.length === 0) continue;
      field.resolve = (parent, args: Record<string, unknown>, context, info) => {
        // graphql-js makes this object for this call and nobody else; what is in it may be a variable's value, and shared.
        for (const name of names) args[name] ??= null;
        for (const [name, complete] of nested) args[name] = complete(args[name]);
        return resolve(parent, args, context, info);
      };
    }
  }
}

/** The input types that are marked {@link PARTIAL}. */
export function partialInputsOf(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isInputObjectType(type) && type.extensions.partial === true ? [type.name] : [],
    ),
  );
}
