import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { applyMiddleware, type IMiddlewareTypeMap } from 'graphql-middleware';
import { shield } from 'graphql-shield';
import { forbidden, notFound, unauthenticated } from '../errors';
import type { Viewer } from '../viewer';
import type { ServiceContext } from './context';
import type { Permissions } from './permission-map';
import { allows, nobody } from './rules';
import { refuseInSupportSessions } from './support-sessions';

const FEDERATION_FIELDS = ['_service', '_entities'];

/**
 * Puts the permission map into force.
 *
 * Field rules run through graphql-shield, on the ruled fields only: left to itself shield wraps every field of every
 * type. Type policies run where GraphQL completes an object (`isTypeOf`): once per object and on every path to it
 * (root field, relation, list, `_entities`), so that no field of a foreign object can be read however it was reached.
 */
export function applyPermissions(schema: GraphQLSchema, permissions: Permissions): GraphQLSchema {
  assertCoverage(schema, permissions);
  resolveRuledFields(schema, permissions);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const policy = permissions.types[type.name];
    if (typeof policy === 'function') guardType(type, policy);
  }
  const rules = withFederationFields(schema, permissions);
  const generator = shield(rules, {
    allowExternalErrors: true,
    fallbackRule: nobody,
    fallbackError: (thrown: unknown, _parent: unknown, _args: unknown, context: unknown) => {
      if (thrown instanceof Error) return thrown;
      return (context as ServiceContext).viewer.kind === 'anonymous' ? unauthenticated() : forbidden();
    },
  });
  const ruled = applyMiddleware(schema, onlyRuled(generator.generate(schema) as IMiddlewareTypeMap, rules));
  resolveAllowedAtOnce(ruled, schema, rules);
  refuseInSupportSessions(ruled, permissions.inSupportSessions ?? []);
  return ruled;
}

/**
 * What a rule allows is resolved without waiting: shield makes eight promises of a verdict that is there at once. Whatever is not simply
 * allowed is shield's to say.
 */
function resolveAllowedAtOnce(
  ruled: GraphQLSchema,
  unruled: GraphQLSchema,
  rules: Permissions['fields'],
): void {
  for (const [typeName, fields] of Object.entries(rules))
    for (const [name, rule] of Object.entries(fields)) {
      const [guarded, free] = [ruled, unruled].map((schema) => fieldOf(schema, typeName, name));
      const { resolve: guard } = guarded ?? {};
      const { resolve } = free ?? {};
      if (guarded === undefined || guard === undefined || resolve === undefined)
        throw new Error(`${typeName}.${name} has no resolver`);
      guarded.resolve = (parent, args, context, info) =>
        allows(rule, context as never, args, parent)
          ? resolve(parent, args, context, info)
          : guard(parent, args, context, info);
    }
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

function guardType(type: GraphQLObjectType, policy: (viewer: Viewer, entity: never) => boolean): void {
  const recognises = type.isTypeOf;
  type.isTypeOf = (value: unknown, context: ServiceContext, info) => {
    const recognised =
      recognises === undefined || recognises === null ? true : recognises(value, context, info);
    if (recognised !== true) return recognised;
    if (!policy(context.viewer, value as never)) throw notFound();
    return true;
  };
}

function withFederationFields(schema: GraphQLSchema, permissions: Permissions) {
  const query = schema.getQueryType()?.getFields() ?? {};
  // The gateway composes from the committed schema and never asks a running subgraph for it.
  const service = '_service' in query ? { _service: nobody } : {};
  return { ...permissions.fields, Query: { ...permissions.fields.Query, ...service } };
}

function onlyRuled(generated: IMiddlewareTypeMap, rules: Permissions['fields']): IMiddlewareTypeMap {
  const kept: Record<string, Record<string, unknown>> = {};
  for (const [typeName, fields] of Object.entries(rules)) {
    const middlewares = generated[typeName] as unknown as Record<string, unknown> | undefined;
    for (const field of Object.keys(fields)) {
      const middleware = middlewares?.[field];
      if (middleware === undefined)
        throw new Error(`permissions name ${typeName}.${field}, which the schema does not have`);
      kept[typeName] = { ...kept[typeName], [field]: middleware };
    }
  }
  return kept as unknown as IMiddlewareTypeMap;
}

function assertCoverage(schema: GraphQLSchema, permissions: Permissions): void {
  const missing: string[] = [];
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (FEDERATION_FIELDS.includes(field.name)) continue;
      if (permissions.fields[root?.name ?? '']?.[field.name] === undefined)
        missing.push(`${root?.name}.${field.name}`);
    }
  }
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name, '_Service'];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type.name)) continue;
    if (permissions.types[type.name] === undefined) missing.push(type.name);
  }
  if (missing.length > 0) throw new Error(`no permission is stated for ${missing.join(', ')}`);
  for (const typeName of Object.keys(permissions.types)) {
    if (!isObjectType(schema.getType(typeName)))
      throw new Error(`permissions name the type ${typeName}, which the schema does not have`);
  }
}

/** graphql-middleware skips fields without a resolver; ruled ones get the default resolver, so that none is skipped. */
function resolveRuledFields(schema: GraphQLSchema, permissions: Permissions): void {
  for (const [typeName, fields] of Object.entries(permissions.fields)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const field of Object.keys(fields)) {
      const definition = type.getFields()[field];
      if (definition !== undefined) definition.resolve ??= defaultFieldResolver;
    }
  }
}
