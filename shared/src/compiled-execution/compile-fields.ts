import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentsOf } from './argument-values';
import { type CollectedField, FieldCollection, type Fragments } from './collect-fields';
import { CompletionCompiler } from './compile-completion';
import { Position } from './position';
import { propertyReader } from './property-reader';
import type { CompiledField, Run } from './run';
import { staticInfo } from './static-info';

type AnyField = GraphQLField<unknown, unknown>;

/** Compiles the fields that are asked for of a concrete type. */
export class FieldCompiler {
  private readonly completions: CompletionCompiler;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: Fragments,
  ) {
    this.completions = new CompletionCompiler(schema, (sets, type) => this.fieldsOf(sets, type));
  }

  fieldsOf(sets: readonly SelectionSetNode[], type: GraphQLObjectType): readonly CompiledField[] {
    const collection = new FieldCollection(this.schema, this.fragments, type);
    for (const set of sets) collection.add(set);
    return [...collection.fields].flatMap(([key, field]) => this.compiled(key, field, type) ?? []);
  }

  private compiled(
    key: string,
    { nodes, conditions }: CollectedField,
    type: GraphQLObjectType,
  ): CompiledField | null {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') return { key, conditions, run: () => type.name };
    const definition: AnyField | undefined = type.getFields()[name];
    if (definition === undefined) return null;
    const { schema, operation, fragments } = this;
    const info = staticInfo({ definition, nodes, type, schema, operation, fragments });
    return { key, conditions, run: this.runOf(key, nodes, definition, info) };
  }

  private runOf(
    key: string,
    nodes: readonly FieldNode[],
    definition: AnyField,
    info: GraphQLResolveInfo,
  ): CompiledField['run'] {
    const position = new Position(
      definition.type,
      nodes,
      this.completions.of(definition.type, { nodes, info }),
    );
    const answerOf = answering(definition, nodes[0] as FieldNode, info);
    return (run, source, above) => {
      let answer: unknown;
      try {
        answer = answerOf(run, source);
      } catch (error) {
        return position.failed(run, error, { above, key, position });
      }
      return position.completed(run, answer, above, key);
    };
  }
}

/** Calls the resolver, or reads the property where there is none. */
function answering(
  definition: AnyField,
  node: FieldNode,
  info: GraphQLResolveInfo,
): (run: Run, source: unknown) => unknown {
  const { resolve } = definition;
  const read = argumentsOf(definition, node);
  if (resolve === undefined || resolve === defaultFieldResolver) return propertyReader(read, info);
  return (run, source) => resolve(source, read(run), run.context, info);
}
