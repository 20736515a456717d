import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLBoolean,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { type Later, later } from '../later';
import { completedList } from './completed-list';
import { type CompiledField, type Complete, type FieldAsked, isPromise, type Path, type Run } from './run';
import { runFields } from './run-fields';
import { runtimeTypeOf, wrongObject } from './runtime-type';

type FieldsOf = (sets: readonly SelectionSetNode[], type: GraphQLObjectType) => readonly CompiledField[];

/** Compiles what becomes of a resolver's answer, by the type of the field. */
export class CompletionCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fieldsOf: FieldsOf,
  ) {}

  of(type: GraphQLOutputType, asked: FieldAsked): Complete {
    if (isNonNullType(type)) return required(this.of(type.ofType, asked), asked);
    const complete = this.present(type, asked);
    return (run, value, path) => {
      if (value === null || value === undefined) return null;
      if (value instanceof Error) throw value;
      return complete(run, value, path);
    };
  }

  private present(type: GraphQLOutputType, asked: FieldAsked): Complete {
    if (isListType(type)) return completedList(type.ofType, this.of(type.ofType, asked), asked);
    if (isLeafType(type)) return leaf(type);
    if (isAbstractType(type)) return this.abstract(type, asked);
    return this.object(type as GraphQLObjectType, asked);
  }

  private abstract(type: GraphQLAbstractType, asked: FieldAsked): Complete {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    // By what `resolveType` answers: a list has many of one type.
    const known = new Map<unknown, Complete>();
    const as = (named: unknown, value: unknown): Complete => {
      let complete = known.get(named);
      if (complete === undefined) {
        complete = this.object(runtimeTypeOf(this.schema, type, named, { ...asked, value }), asked);
        known.set(named, complete);
      }
      return complete;
    };
    return (run, value, path) => {
      const named: unknown = resolveType(value, run.context, asked.info, type);
      return isPromise(named)
        ? whenKnown(run, path, named, (name) => as(name, value)(run, value, path))
        : as(named, value)(run, value, path);
    };
  }

  private object(type: GraphQLObjectType, asked: FieldAsked): Complete {
    // Looked into when there is such an object: an operation asks for fields of many types that no answer has.
    let known: readonly CompiledField[] | null = null;
    const { isTypeOf } = type;
    return (run, value, path) => {
      known ??= this.fieldsOf(
        asked.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        type,
      );
      const fields = known;
      if (isTypeOf === null || isTypeOf === undefined) return runFields(run, fields, value, path);
      const verdict = isTypeOf(value, run.context, asked.info);
      if (isPromise(verdict))
        return whenKnown(run, path, verdict, (isOne) => {
          if (!isOne) throw wrongObject(type, value, asked.nodes);
          return runFields(run, fields, value, path);
        });
      if (!verdict) throw wrongObject(type, value, asked.nodes);
      return runFields(run, fields, value, path);
    };
  }
}

/** What is completed when a promise about it is fulfilled. */
function whenKnown<Known>(
  run: Run,
  path: Path,
  promise: Promise<Known>,
  complete: (known: Known) => unknown,
): Later {
  const failed = (thrown: unknown) => path.position.failed(run, thrown, path);
  return later(
    promise,
    (known) => {
      try {
        return complete(known as Known);
      } catch (error) {
        return failed(error);
      }
    },
    failed,
  );
}

function required(complete: Complete, { info: { parentType, fieldName } }: FieldAsked): Complete {
  return (run, value, path) => {
    const completed = complete(run, value, path);
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${fieldName}.`);
    return completed;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  const serialize = (value: unknown): unknown => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(
        `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
      );
    return serialized;
  };
  // What these answer unchanged is most of what there is.
  if (type === GraphQLString || type === GraphQLID)
    return (_run, value) => (typeof value === 'string' ? value : serialize(value));
  if (type === GraphQLBoolean)
    return (_run, value) => (typeof value === 'boolean' ? value : serialize(value));
  return (_run, value) => serialize(value);
}
