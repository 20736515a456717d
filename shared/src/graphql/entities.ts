import { type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { badInput, faultText } from '../errors';

type Reference = Readonly<Record<string, unknown>>;
type ResolveReference = (reference: Reference, context: unknown, info: GraphQLResolveInfo) => unknown;
interface Extended {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

/** Most representations one `_entities` call may carry. A legitimate page stays far below. */
const MAX_REPRESENTATIONS = 1_000;

/**
 * Resolves the gateway's references as the library does, but makes no promise of what is there at once: the library makes three for
 * each reference, and a page has one for each of its domains. Interfaces, and types without a resolver, are left to it.
 */
export function resolveEntities(schema: GraphQLSchema): void {
  const entities = schema.getQueryType()?.getFields()._entities;
  const byLibrary = entities?.resolve;
  if (entities === undefined || byLibrary === undefined) return;
  const resolvers = new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => {
        const resolve = referenceResolverOf(type);
        return resolve === undefined ? [] : [[type.name, resolve] as const];
      }),
  );
  entities.resolve = (
    parent,
    args: { readonly representations: readonly Reference[] },
    context: unknown,
    info,
  ) => {
    const { representations } = args;
    if (representations.length > MAX_REPRESENTATIONS)
      throw badInput('representations', faultText('input.atOnce', { most: MAX_REPRESENTATIONS }));
    if (!representations.every(({ __typename }) => resolvers.has(__typename as string)))
      return byLibrary(parent, args, context, info) as unknown;
    return representations.map((reference) => {
      const name = reference.__typename as string;
      const answer = (resolvers.get(name) as ResolveReference)(reference, context, info);
      return answer instanceof Promise ? answer.then((one) => named(one, name)) : named(answer, name);
    });
  };
}

function referenceResolverOf(type: GraphQLObjectType): ResolveReference | undefined {
  return (type.extensions as Extended).apollo?.subgraph?.resolveReference;
}

/** Tells the union of all entities which of them it is: one that says something else is copied, as by the library. */
function named(answer: unknown, name: string): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if (!('__typename' in answer)) {
    (answer as { __typename?: string }).__typename = name;
    return answer;
  }
  return answer.__typename === name ? answer : { ...answer, __typename: name };
}
