import { type AlsoFine, surelyValid } from '@customer-area/shared/sure-validation';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { hasReservedAlias } from './aliases';
import { textFault } from './input-text';
import { LIMITS } from './limits';
import { PAGE_SIZE_ARGUMENTS, pageSizeFault } from './page-size';
import { SelectionMeasure } from './selections';

/** What {@link limitRules} say about single nodes. */
const ALSO_FINE: AlsoFine = {
  field: (node) => !hasReservedAlias(node),
  argument: ({ name, value }) =>
    value.kind !== Kind.INT ||
    !PAGE_SIZE_ARGUMENTS.includes(name.value) ||
    pageSizeFault(Number(value.value)) === null,
  literal: (node, type) => {
    if (node.kind === Kind.STRING) return textFault(node.value) === null;
    return node.kind !== Kind.INT || String(type) !== 'ID';
  },
};

/**
 * The only operation of a document, when it is a query that GraphQL and our limits surely allow. Null when something is wrong or merely
 * unusual: validation with {@link limitRules} tells which, and words it.
 */
export function plainQuery(schema: GraphQLSchema, document: DocumentNode): OperationDefinitionNode | null {
  const valid = surelyValid(schema, document, ALSO_FINE);
  if (valid === null || valid.operation.operation !== OperationTypeNode.QUERY) return null;
  if (valid.selections > LIMITS.selections || valid.directives > LIMITS.directives) return null;
  const { depth, aliases, fields } = measure(document, valid.operation);
  const within = depth <= LIMITS.depth && aliases <= LIMITS.aliases && fields <= LIMITS.rootFields;
  return within ? valid.operation : null;
}

function measure({ definitions }: DocumentNode, { selectionSet }: OperationDefinitionNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return new SelectionMeasure((name) => fragments.get(name)).of(selectionSet);
}
