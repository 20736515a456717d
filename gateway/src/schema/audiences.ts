import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';

/** Whom a field is for, as its subgraph says with `@tag`; one without it is for customers. */
export type Audience = 'staff' | 'sandbox';

/**
 * A supergraph without the fields that are tagged for these audiences, and without what can be reached through nothing else:
 * to whoever reads or plans over it they do not exist.
 */
export function withoutAudiences(supergraphSdl: string, audiences: readonly Audience[]): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const definitions = document.definitions.map((one) => withoutFields(one, audiences));
  const before = reachable(document.definitions);
  const after = reachable(definitions);
  const isLeft = (one: DefinitionNode) => {
    const name = nameOf(one);
    return name === null || !before.has(name) || after.has(name);
  };
  const left: DocumentNode = { ...document, definitions: definitions.filter(isLeft) };
  return `${print(left)}\n`;
}

function withoutFields(definition: DefinitionNode, audiences: readonly Audience[]): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const isMeant = ({ directives }: FieldDefinitionNode) =>
    !(directives ?? []).some((directive) => audiences.some((audience) => tagOf(directive) === audience));
  return { ...definition, fields: (definition.fields ?? []).filter(isMeant) };
}

function tagOf({ name, arguments: given = [] }: ConstDirectiveNode): string | null {
  const [value] = given.map((one) => one.value);
  return name.value === 'tag' && value?.kind === Kind.STRING ? value.value : null;
}

/** The names of the types that lead from the roots: by fields, arguments, members, and from an answered interface to all of it. */
function reachable(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const byName = new Map(definitions.map((one) => [nameOf(one), one]));
  const implementors = new Map<string, string[]>();
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of one.interfaces ?? [])
      implementors.set(name.value, [...(implementors.get(name.value) ?? []), one.name.value]);
  }
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of [...namesIn(byName.get(name)), ...(implementors.get(name) ?? [])]) follow(next);
  };
  follow('Query');
  follow('Mutation');
  // What a type implements is kept with it, and does not bring the other types that implement it.
  for (const name of [...found]) for (const one of interfacesOf(byName.get(name))) found.add(one);
  return found;
}

function namesIn(definition: DefinitionNode | undefined): string[] {
  switch (definition?.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (definition.fields ?? []).flatMap((field) => [
        namedType(field.type),
        ...(field.arguments ?? []).map(({ type }) => namedType(type)),
      ]);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map(({ type }) => namedType(type));
    case Kind.UNION_TYPE_DEFINITION:
      return (definition.types ?? []).map(({ name }) => name.value);
    default:
      return [];
  }
}

function interfacesOf(definition: DefinitionNode | undefined): string[] {
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION
    ? (definition.interfaces ?? []).map(({ name }) => name.value)
    : [];
}

function nameOf(definition: DefinitionNode): string | null {
  return 'name' in definition && definition.kind !== Kind.DIRECTIVE_DEFINITION
    ? (definition.name?.value ?? null)
    : null;
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
