import { composeServices } from '@apollo/composition';
import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';

export interface SubgraphSchema {
  readonly name: string;
  readonly sdl: string;
}

/** Subgraphs that do not fit together; each problem is a sentence. */
export class CompositionFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the subgraphs do not compose:\n${problems.join('\n')}`);
  }
}

/** One supergraph of all subgraphs. Its addresses are placeholders: the gateway knows its own. */
export function composeSupergraph(subgraphs: readonly SubgraphSchema[]): string {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  if (result.errors !== undefined) throw new CompositionFailed(result.errors.map((error) => error.message));
  return `${result.supergraphSdl.trim()}\n`;
}

/**
 * The schema as it is committed: definitions and root fields by name, so that a diff is a change and not a changed order
 * of imports. Fields and enum values stay as they were declared: their order is part of the explanation.
 */
export function sortedSdl(sdl: string): string {
  const document = parse(sdl);
  const definitions = document.definitions
    .map(withSortedRootFields)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  return `${print({ ...document, definitions })}\n`;
}

function keyOf(definition: DefinitionNode): string {
  if (definition.kind === Kind.SCHEMA_EXTENSION || definition.kind === Kind.SCHEMA_DEFINITION) return '0';
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return `1 ${name}`;
  return name === 'Query' || name === 'Mutation' ? `2 ${name === 'Query' ? 0 : 1}` : `3 ${name}`;
}

function withSortedRootFields(definition: DefinitionNode): DefinitionNode {
  if (!isRoot(definition)) return definition;
  const fields = [...(definition.fields ?? [])].sort((a, b) => a.name.value.localeCompare(b.name.value));
  return { ...definition, fields };
}

function isRoot(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(definition.name.value)
  );
}
