import { getMetadataStorage } from 'type-graphql';

type Values = Readonly<Record<string, unknown>>;
export type Conversion = (given: unknown) => unknown;
type Described = ReturnType<typeof getMetadataStorage>['inputTypes'][number];

/** Makes of what a client has given the instances of the input and arguments classes that resolvers declare. */
export class ArgumentValues {
  private readonly known = new Map<unknown, Conversion>();
  private readonly inputs = new Map<unknown, Described>();
  private readonly arguments = new Map<unknown, Described>();

  constructor({ inputTypes, argumentTypes } = getMetadataStorage()) {
    for (const input of inputTypes) this.inputs.set(input.target, input);
    for (const list of argumentTypes) this.arguments.set(list.target, list);
  }

  /** For all arguments of a field together. */
  ofAll(target: unknown): (args: Values) => unknown {
    const described = this.arguments.get(target);
    if (described === undefined) throw new Error(`${String(target)} is no class of arguments`);
    return this.instanceOf(described, this.arguments);
  }

  /** For one argument, or one field of an input; null where the value stays as it was given. */
  ofOne(target: unknown): Conversion | null {
    const described = this.inputs.get(target);
    if (described === undefined) return null;
    let conversion = this.known.get(target);
    if (conversion === undefined) {
      // Known before its fields are looked at: an input may contain itself.
      let instance: ((given: Values) => unknown) | undefined;
      const convert: Conversion = (given) => {
        if (given === null || given === undefined) return given;
        if (Array.isArray(given)) return given.map(convert);
        instance ??= this.instanceOf(described, this.inputs);
        return instance(given as Values);
      };
      conversion = convert;
      this.known.set(target, convert);
    }
    return conversion;
  }

  private instanceOf(described: Described, among: ReadonlyMap<unknown, Described>) {
    const target = described.target as new () => object;
    // Defaults belong into the schema, where clients see them; so an instance is its prototype and what was given.
    if (Object.values(new target()).some((value) => value !== undefined))
      throw new Error(`${target.name} has fields with values of its own`);
    const fields = fieldsOf(described, among).map(({ name, getType }) => ({
      name,
      convert: this.ofOne(getType()),
    }));
    return (given: Values): unknown => {
      const instance = Object.create(target.prototype) as Record<string, unknown>;
      for (const { name, convert } of fields) {
        const value = given[name];
        if (value !== undefined) instance[name] = convert === null ? value : convert(value);
      }
      return instance;
    };
  }
}

/** Its own and those of the classes it extends. */
function fieldsOf({ target, fields = [] }: Described, among: ReadonlyMap<unknown, Described>) {
  const all = new Map(fields.map((field) => [field.name, field]));
  for (let parent = Object.getPrototypeOf(target); parent !== null; parent = Object.getPrototypeOf(parent))
    for (const field of among.get(parent)?.fields ?? []) if (!all.has(field.name)) all.set(field.name, field);
  return [...all.values()];
}
