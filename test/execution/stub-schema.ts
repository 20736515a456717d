import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { delivered, hashOf, type Settling } from './stub-outcome';

/** What resolvers of stubs are given: how they settle, what varies what they answer, and where they note that they were called. */
export interface StubContext {
  readonly settling: Settling;
  readonly seed: number;
  readonly calls: string[];
  /** Whether a compiled operation has asked: what it tells of a field is one object for all requests. */
  compiled: boolean;
}

interface StubObject {
  readonly stub: number;
  readonly type: string;
}

/** The schema of a subgraph, with resolvers that answer by chance: the same to the same question, wrong ones among them. */
export function stubbed(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) stubObject(schema, type);
    else if (isAbstractType(type)) stubAbstract(schema, type);
    else if (isScalarType(type) && !isSpecifiedScalarType(type) && type.name !== '_Any') {
      type.parseValue = (value) => {
        if (typeof value !== 'string' || value === 'ieri') throw new Error(`no ${type.name}`);
        return { given: value };
      };
      type.parseLiteral = (node) => type.parseValue('value' in node ? node.value : null);
    }
  }
  return schema;
}

function stubObject(schema: GraphQLSchema, type: GraphQLObjectType): void {
  const isRoot = [schema.getQueryType(), schema.getMutationType()].includes(type);
  for (const field of Object.values(type.getFields())) {
    // Some are properties and methods of their object.
    if (!isRoot && hashOf(type.name, field.name) % 100 < 40) {
      delete field.resolve;
      continue;
    }
    field.resolve = (source, args, context: StubContext, info) => {
      context.compiled = Object.isFrozen(info);
      return answerOf(schema, type, field, source, args, context);
    };
  }
  if (!isRoot && hashOf(type.name, 'is') % 100 < 85) type.isTypeOf = verdictOf(type);
}

function answerOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  source: unknown,
  args: unknown,
  context: StubContext,
): unknown {
  const parent = (source as StubObject | undefined)?.stub ?? context.seed;
  const given = JSON.stringify(args);
  context.calls.push(`${type.name}.${field.name}(${given}) of ${parent}`);
  changeArguments(field, args as Record<string, unknown>);
  const hash = hashOf(parent, type.name, field.name, given);
  return delivered(hash, context.settling, () => madeUp(schema, field.type, hash, context));
}

/** Arguments are the resolver's own: what it does to them must not be seen by anybody who asks later. */
function changeArguments(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(args)) {
    // A default is one object for all requests.
    const isDefault = field.args.some((one) => one.name === name && one.defaultValue === value);
    if (Array.isArray(value) && !isDefault) value.push('changed');
    else if (typeof value === 'object' && value !== null && !isDefault)
      Object.assign(value, { changed: true });
    args[name] = 'changed';
  }
}

function madeUp(schema: GraphQLSchema, type: GraphQLOutputType, hash: number, context: StubContext): unknown {
  if (isNonNullType(type)) return madeUp(schema, type.ofType, hash, context);
  // Of another kind than its type asks for.
  if (hash % 97 === 0) return [7, 'text', { any: 1 }, Number.NaN][hashOf(hash, 'odd') % 4];
  if (isListType(type)) return listOf(schema, type.ofType, hash, context);
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type);
    const member = members[hashOf(hash, 'member') % Math.max(1, members.length)];
    return member === undefined ? {} : objectOf(schema, member, hash, context);
  }
  if (isObjectType(type)) return objectOf(schema, type, hash, context);
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[hash % values.length]?.value;
  }
  if (type.name === 'Int') return hash % 3 === 0 ? String(hash % 1_000) : hash % 2_400_000_000;
  if (type.name === 'Float') return (hash % 1_000) / 8;
  if (type.name === 'Boolean') return hash % 5 === 0 ? hash % 2 : hash % 2 === 0;
  return hash % 7 === 0 ? hash : `text ${hash % 1_000}`;
}

function listOf(schema: GraphQLSchema, type: GraphQLOutputType, hash: number, context: StubContext): unknown {
  const length = hashOf(hash, 'length') % 5;
  const item = (at: number): unknown => {
    const own = hashOf(hash, at);
    // An item that is thrown is the list's iterator failing: see the generator below.
    try {
      return delivered(own, context.settling, () => madeUp(schema, type, own, context));
    } catch (error) {
      return error;
    }
  };
  const kind = hashOf(hash, 'kind') % 10;
  if (kind === 0) return new Set(Array.from({ length }, (_, at) => item(at)));
  if (kind > 1) return Array.from({ length }, (_, at) => item(at));
  return (function* () {
    for (let at = 0; at < length; at += 1) yield item(at);
    if (hash % 4 === 0) throw new Error(`the list ${hash} broke off`);
  })();
}

function objectOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  hash: number,
  context: StubContext,
): StubObject {
  const named = hashOf(hash, 'named') % 2 === 0 ? { __typename: type.name } : {};
  const object = { stub: hash, type: type.name, ...named };
  for (const field of Object.values(type.getFields())) {
    if (field.resolve !== undefined) continue;
    const read = (args: unknown) => answerOf(schema, type, field, object, args, context);
    const isMethod = field.args.length > 0 || hashOf(type.name, field.name) % 2 === 0;
    Object.defineProperty(object, field.name, isMethod ? { value: read } : { get: () => read({}) });
  }
  return object;
}

/** Recognises its objects, now and then late, and sometimes refuses or fails as a policy does. */
function verdictOf(type: GraphQLObjectType) {
  return (value: unknown, context: StubContext): boolean | Promise<boolean> => {
    const object = value as Partial<StubObject>;
    context.calls.push(`is ${type.name} ${object.stub}`);
    const hash = hashOf(object.stub ?? 0, type.name, 'verdict', context.seed);
    const verdict = () => {
      if (object.type === type.name && hash % 100 < 2) throw new Error(`no ${type.name} for you`);
      return object.type === type.name && hash % 100 < 98;
    };
    return hash % 100 > 12 ? verdict() : context.settling.later(verdict);
  };
}

const ODD_NAMES = [undefined, null, 'Nobody', 'String', 'Query', 5, {}];

function stubAbstract(schema: GraphQLSchema, type: { name: string; resolveType?: unknown }): void {
  const kind = hashOf(type.name) % 10;
  // Left to graphql-js, which asks each member.
  if (kind === 0) return void delete type.resolveType;
  type.resolveType = (value: unknown, context: StubContext) => {
    const object = value as Partial<StubObject>;
    context.calls.push(`which ${type.name} ${object.stub}`);
    const hash = hashOf(object.stub ?? 0, type.name, context.seed);
    const named = () => {
      if (hash % 100 === 0) throw new Error(`no type of ${type.name}`);
      if (hash % 100 === 1) return schema.getQueryType();
      return hash % 100 < 6 ? ODD_NAMES[hash % ODD_NAMES.length] : object.type;
    };
    return kind < 5 ? named() : context.settling.later(named);
  };
}
