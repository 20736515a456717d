import { type DefinitionNode, Kind, parse, print } from 'graphql';

/**
 * Every root field of a query may be null, whatever its resolver promises: a promise that cannot be kept makes the whole
 * page null, with everything that other services have answered. The error says which field it was.
 */
export function withNullableRootFields(sdl: string): string {
  const document = parse(sdl);
  return `${print({ ...document, definitions: document.definitions.map(withNullableFields) })}\n`;
}

function withNullableFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Query') return definition;
  const fields = (definition.fields ?? []).map((field) =>
    field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field,
  );
  return { ...definition, fields };
}
