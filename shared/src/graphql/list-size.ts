import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import { Directive } from 'type-graphql';

type FieldDecorator = MethodDecorator & PropertyDecorator;

/** A list of objects that is never longer than this. The gateway adds up what an operation can answer by these numbers. */
export const AtMost = (items: number): FieldDecorator => Directive(`@listSize(assumedSize: ${items})`);

/** A connection: as many edges as its argument `first` or `last` says. */
export const Page = (): FieldDecorator =>
  Directive(
    '@listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"], requireOneSlicingArgument: false)',
  );

/** A plain list that is as long as its argument `first` says. */
export const AtMostFirst = (): FieldDecorator =>
  Directive('@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)');

/** Throws when a field answers a list of objects and nothing says how long it can be: its cost could not be told. */
export function assertListSizes(document: DocumentNode): void {
  const types = document.definitions.filter(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const leaves = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);
  for (const one of document.definitions) {
    if (one.kind === Kind.ENUM_TYPE_DEFINITION || one.kind === Kind.SCALAR_TYPE_DEFINITION)
      leaves.add(one.name.value);
  }
  const unsized = new Map<string, string[]>();
  for (const { name, fields = [] } of types) {
    const lists = fields.filter((field) => isList(field.type) && !leaves.has(nameOf(field.type)));
    const names = lists.filter((field) => argumentsOf(field) === null).map((field) => field.name.value);
    if (names.length > 0) unsized.set(name.value, names);
  }
  const missing: string[] = [];
  const reached = new Set<string>();
  for (const { name, fields = [] } of types) {
    for (const field of fields) {
      const lists = unsized.get(nameOf(field.type));
      if (lists === undefined) continue;
      reached.add(nameOf(field.type));
      const sized = argumentsOf(field)?.get('sizedFields') ?? [];
      if (lists.some((list) => !sized.includes(list))) missing.push(`${name.value}.${field.name.value}`);
    }
  }
  for (const [type, lists] of unsized) {
    if (!reached.has(type)) missing.push(...lists.map((list) => `${type}.${list}`));
  }
  if (missing.length > 0)
    throw new Error(`nothing says how long the lists of ${missing.join(', ')} can be: see AtMost and Page`);
}

/** The texts in the arguments of a field's @listSize; null without one. */
function argumentsOf(field: FieldDefinitionNode): ReadonlyMap<string, readonly string[]> | null {
  const directive = field.directives?.find(({ name }) => name.value === 'listSize');
  if (directive === undefined) return null;
  return new Map(
    (directive.arguments ?? []).map(({ name, value }) => [
      name.value,
      value.kind === Kind.LIST
        ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []))
        : [],
    ]),
  );
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
