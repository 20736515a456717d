import { buildSchema, isAbstractType } from 'graphql';

/**
 * Which types stand behind each interface and union of the API, as Apollo Client's `possibleTypes` and graphcache want it: without
 * them `... on Refusal` matches nothing there.
 */
export function possibleTypesOf(apiSdl: string): string {
  const schema = buildSchema(apiSdl);
  const entries = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
