import {
  buildSchema,
  type GraphQLField,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Each field of a type as a document asks for it, those with fields of their own by the shortest selection there is. */
export function fieldsOfType(sdl: string, typeName: string): string[] {
  const type = buildSchema(sdl, { assumeValidSDL: true }).getType(typeName);
  if (!isObjectType(type)) throw new Error(`there is no type ${typeName}`);
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(asked);
}

function asked({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const isConnection = isObjectType(named) && named.getFields().edges !== undefined;
  return isConnection ? `${name}(first: 1) { edges { node { __typename } } }` : `${name} { __typename }`;
}
