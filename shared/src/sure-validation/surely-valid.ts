import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from 'graphql';
import { type AlsoFine, InputValues } from './input-values';
import { SelectionWalk } from './selection-walk';

export type { AlsoFine } from './input-values';

/** A document of one operation that graphql-js has nothing to say against. */
export interface SurelyValid {
  readonly operation: OperationDefinitionNode;
  /** Fields and fragments, those within fragments once for each time they are spread. */
  readonly selections: number;
  /** At least as many as the document has. */
  readonly directives: number;
}

/**
 * A cheaper look at a document than graphql-js' validation: one walk over what its only operation selects. Null when
 * something is wrong, and also when something is merely unusual: graphql-js has to look at it then, and words any complaint.
 * Never accepts what graphql-js' specified rules refuse.
 */
export function surelyValid(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  alsoFine: AlsoFine = {},
): SurelyValid | null {
  let operation: OperationDefinitionNode | null = null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION) {
      if (operation !== null) return null;
      operation = one;
    } else if (one.kind === Kind.FRAGMENT_DEFINITION) {
      if (fragments.has(one.name.value)) return null;
      fragments.set(one.name.value, one);
    } else return null;
    if (one.directives !== undefined && one.directives.length > 0) return null;
  }
  if (operation === null || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return null;
  const values = new InputValues(schema, alsoFine);
  if (!declares(schema, values, operation)) return null;
  const walk = new SelectionWalk(schema, fragments, values, alsoFine);
  const accepted = walk.accepts(root, [operation.selectionSet]) && walk.usedAll() && values.usedAll();
  return accepted ? { operation, selections: walk.selections, directives: walk.directives } : null;
}

/** False when a variable is not declared as it should be. */
function declares(
  schema: GraphQLSchema,
  values: InputValues,
  { variableDefinitions = [] }: OperationDefinitionNode,
): boolean {
  return variableDefinitions.every(({ variable, type, defaultValue, directives = [] }) => {
    if (directives.length > 0) return false;
    const declared = typeFromAST(schema, type) as GraphQLInputType | undefined;
    if (!isInputType(declared)) return false;
    if (defaultValue !== undefined && !values.fits(defaultValue, declared, undefined)) return false;
    return values.declare(variable.name.value, declared, defaultValue);
  });
}
