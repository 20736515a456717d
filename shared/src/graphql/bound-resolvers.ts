import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { askedFieldsOf, askedParameter } from '../asked-fields';
import { ArgumentValues } from './argument-values';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Handler = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Parameter = NonNullable<Handler['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, object>;
type Read = (...given: Parameters<Resolver>) => unknown;

/**
 * Calls the methods of resolvers straight from the schema: their parameters are worked out once. The library sorts them, looks
 * up the classes of arguments and waits for each argument at every call, and a page has hundreds of calls.
 */
export function bindResolvers(schema: GraphQLSchema, instances: ReadonlyMap<unknown, object>): void {
  const metadata = getMetadataStorage();
  const values = new ArgumentValues(metadata);
  const bind = (typeName: string | undefined, handler: Handler) => {
    const instance = instances.get(handler.target);
    if (instance === undefined) return;
    const type = typeName === undefined ? undefined : schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[handler.schemaName] : undefined;
    if (field === undefined) throw new Error(`${handler.schemaName} is a field of no object type`);
    field.resolve = bound(instance, handler, values);
  };
  for (const query of metadata.queries) bind(schema.getQueryType()?.name, query);
  for (const mutation of metadata.mutations) bind(schema.getMutationType()?.name, mutation);
  const names = new Map(metadata.objectTypes.map(({ target, name }) => [target as unknown, name]));
  for (const resolver of metadata.fieldResolvers) bind(names.get(resolver.getObjectType?.()), resolver);
}

function bound(instance: object, handler: Handler, values: ArgumentValues): Resolver {
  const method = (instance as Record<string, unknown>)[handler.methodName];
  if (typeof method !== 'function') throw new Error(`${handler.methodName} is no method`);
  if ((handler.middlewares ?? []).length > 0) throw new Error(`${handler.methodName} has a middleware`);
  const reads = [...(handler.params ?? [])]
    .sort((one, other) => one.index - other.index)
    .map((parameter) => readOf(parameter, values));
  return (parent, args, context, info) => {
    try {
      const parameters = reads.map((read) => read(parent, args, context, info));
      return method.apply(instance, parameters) as unknown;
    } catch (error) {
      // Not thrown: an item that throws at once leaves the promises of the items before it to nobody.
      return Promise.reject(error);
    }
  };
}

function readOf(parameter: Parameter, values: ArgumentValues): Read {
  switch (parameter.kind) {
    case 'root': {
      const { propertyName, getType } = parameter;
      const ofParent = propertyOf(propertyName);
      const target = getType?.();
      return (parent) => asInstance(target, ofParent(parent));
    }
    case 'context': {
      const ofContext = propertyOf(parameter.propertyName);
      return (_parent, _args, context) => ofContext(context);
    }
    case 'args': {
      const convert = values.ofAll(parameter.getType());
      return (_parent, args) => convert(args);
    }
    case 'arg': {
      const { name } = parameter;
      const convert = values.ofOne(parameter.getType());
      return convert === null
        ? (_parent, args) => args[name] as unknown
        : (_parent, args) => convert(args[name]);
    }
    case 'custom':
      // Any other could look into the request; what is asked for is the same in all requests of a document.
      if (parameter.resolver !== askedParameter) break;
      return (_parent, _args, _context, info) => askedFieldsOf(info);
    default:
  }
  throw new Error(`resolvers are not given their ${parameter.kind}`);
}

function propertyOf(name: string | undefined): (value: unknown) => unknown {
  return name === undefined ? (value) => value : (value) => (value as Record<string, unknown>)[name];
}

/** The parent as the class that its resolver declares, where it was answered as a plain object; one of another class stands in for it. */
function asInstance(target: unknown, value: unknown): unknown {
  if (typeof target !== 'function' || typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.assign(new (target as new () => object)(), value);
}
