import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { absentAsNull, partialInputsOf } from './absent-arguments';
import { bindResolvers } from './bound-resolvers';
import { describeAccess } from './describe-access';
import { resolveEntities } from './entities';
import { countObjects } from './execution-budget';
import { assertListSizes } from './list-size';
import { withNullableRootFields } from './nullable-root-fields';
import type { Permissions } from './permission-map';
import { applyPermissions } from './permissions';
import { type TellRead, tellReads } from './support-sessions';
import { keepWrittenOrder } from './written-order';

/**
 * `__resolveReference` of each entity: must go through a loader and carry the viewer's profile. Absent and foreign → null. What
 * it is given are the fields of the entity's key, texts all of them.
 */
export type ReferenceResolvers<C> = Readonly<
  Record<string, (reference: never, context: C) => Promise<unknown> | unknown>
>;

export interface SubgraphParts<C> {
  /** Resolver instances, already constructed. */
  readonly resolvers: readonly object[];
  /** Types that no field mentions, such as members of an interface. */
  readonly orphanedTypes?: readonly (abstract new () => unknown)[];
  readonly references: ReferenceResolvers<C>;
  readonly permissions: Permissions;
  /** False only in the test that proves that the stores isolate alone. */
  readonly enforcePermissions?: boolean;
  /** Tells what staff read in a support session. */
  readonly tellRead?: TellRead;
}

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The committed SDL: a change of it is a change of the public API. */
  readonly sdl: string;
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@listSize", "@tag"])';

/** type-graphql classes → printed SDL → executable subgraph schema with permissions in force. */
export async function buildSubgraph<C>(parts: SubgraphParts<C>): Promise<Subgraph> {
  const instances = new Map(parts.resolvers.map((resolver) => [resolver.constructor, resolver]));
  keepWrittenOrder();
  const described = await buildSchema({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...(parts.orphanedTypes ?? [])] as ClassType[],
    container: { get: (resolver) => instances.get(resolver) },
    skipCheck: true,
    validate: false,
  });
  describeRoots(described);
  describeAccess(described, parts.permissions);
  const sdl = withNullableRootFields(
    `${FEDERATION}\n\n${withoutDescribedDirectives(printSchemaWithDirectives(described))}`,
  );
  bindResolvers(described, instances);
  const resolvers = createResolversMap(described) as Record<string, Record<string, unknown>>;
  for (const [type, resolveReference] of Object.entries(parts.references)) {
    const resolve: typeof resolveReference = (reference, context) =>
      isKeyed(reference) ? resolveReference(reference, context) : null;
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const document = parse(sdl);
  assertListSizes(document);
  const schema = buildSubgraphSchema({ typeDefs: document, resolvers: resolvers as never });
  resolveEntities(schema);
  countObjects(schema);
  if (parts.tellRead !== undefined) tellReads(schema, parts.permissions, parts.tellRead);
  const enforced = parts.enforcePermissions === false ? schema : applyPermissions(schema, parts.permissions);
  // Last, so that rules see the same arguments as resolvers.
  absentAsNull(enforced, partialInputsOf(described));
  return { schema: enforced, sdl };
}

/** Something without its key is nothing we know: answered like what does not exist, and never a parameter of a query. */
function isKeyed(reference: Readonly<Record<string, unknown>>): boolean {
  const { __typename, id, ...others } = reference;
  if (id !== undefined) return typeof id === 'string';
  const key = Object.values(others);
  return key.length > 0 && key.every((value) => typeof value === 'string');
}

/** Alike in every subgraph: the public schema has one of each. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query)
    query.description =
      'What can be read. Null where a part of the service does not answer, or nothing may be told.';
  if (mutation)
    mutation.description =
      'What can be changed, one at a time. What the business refuses is answered as data, by a member of the union.';
}

/** The schema definition block repeats the default root type names and would clash with the `extend schema` above. */
function withoutDescribedDirectives(sdl: string): string {
  return sdl.replace(/^schema \{[^}]*\}\n+/, '');
}
