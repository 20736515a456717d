import {
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { Later } from '../later';
import type { Fragments } from './collect-fields';
import { FieldCompiler } from './compile-fields';
import { conditionVariables } from './conditions';
import { FieldErrors } from './field-errors';
import type { CompiledField, Run } from './run';
import { runFields, runFieldsInTurn } from './run-fields';
import { variableReader } from './variable-values';

/** An operation of a document, with everything worked out that does not depend on the request. */
export class CompiledOperation {
  private readonly fields: readonly CompiledField[];
  private readonly variablesOf: ReturnType<typeof variableReader>;
  private readonly asked: readonly string[];
  private readonly inTurn: boolean;

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Fragments,
    rootType: GraphQLObjectType,
  ) {
    const compiler = new FieldCompiler(schema, operation, fragments);
    this.fields = compiler.fieldsOf([operation.selectionSet], rootType);
    this.variablesOf = variableReader(schema, operation.variableDefinitions ?? []);
    this.asked = conditionVariables([operation, ...Object.values(fragments)]);
    this.inTurn = operation.operation === OperationTypeNode.MUTATION;
  }

  /** Null, with nothing executed, when a condition is neither true nor false: that is an error graphql-js has to place. */
  execute(
    given: Readonly<Record<string, unknown>>,
    context: unknown,
  ): ExecutionResult | Promise<ExecutionResult> | null {
    const { coerced, errors } = this.variablesOf(given);
    if (coerced === undefined) return { errors };
    if (this.asked.some((name) => !Object.hasOwn(coerced, name) || typeof coerced[name] !== 'boolean'))
      return null;
    return this.run({ context, variables: coerced, errors: new FieldErrors() });
  }

  private run(run: Run): ExecutionResult | Promise<ExecutionResult> {
    const { errors } = run;
    const answered = (data: unknown): ExecutionResult =>
      (errors.all.length === 0 ? { data } : { errors: errors.all, data }) as ExecutionResult;
    const failed = (error: unknown): ExecutionResult => {
      errors.add(error as FieldErrors['all'][number], null);
      return answered(null);
    };
    try {
      const data = this.inTurn
        ? runFieldsInTurn(run, this.fields)
        : runFields(run, this.fields, undefined, null);
      if (!(data instanceof Later)) return answered(data);
      return new Promise((resolve) => {
        data.whenEnded(
          (value) => resolve(answered(value)),
          (error) => resolve(failed(error)),
        );
      });
    } catch (error) {
      return failed(error);
    }
  }
}
