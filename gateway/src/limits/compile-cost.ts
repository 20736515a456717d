import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type CostFunction, constant, fromParts, largest, sum } from './cost-function';
import { LIMITS } from './limits';
import { ListLengths } from './list-lengths';
import type { ListSizes } from './list-sizes';
import { FieldMerger, type MergedField } from './merged-fields';

/** The lists in an answer that the field above gives their size to. */
interface SizedAbove {
  readonly fields: readonly string[];
  readonly size: CostFunction;
}

/** How many objects an operation can answer, as a function of its variables. Scalars and introspection cost nothing. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sizes: ListSizes,
): CostFunction {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return constant(0);
  const compiler = new CostCompiler(new FieldMerger(schema, document), new ListLengths(operation), sizes);
  return compiler.ofSelections(root, [operation.selectionSet], null);
}

class CostCompiler {
  constructor(
    private readonly merger: FieldMerger,
    private readonly lengths: ListLengths,
    private readonly sizes: ListSizes,
  ) {}

  ofSelections(
    type: GraphQLNamedType,
    sets: readonly SelectionSetNode[],
    above: SizedAbove | null,
  ): CostFunction {
    const { always, ofMembers } = this.merger.merge(type, sets);
    const ofFields = (fields: readonly MergedField[]) =>
      sum(fields.map((field) => this.ofField(field, above)));
    return sum([ofFields(always), largest(ofMembers.map(ofFields))]);
  }

  private ofField({ type, nodes }: MergedField, above: SizedAbove | null): CostFunction {
    const [node] = nodes;
    if (node === undefined || !(isObjectType(type) || isInterfaceType(type))) return constant(0);
    const field = type.getFields()[node.name.value];
    if (field === undefined) return constant(0);
    const answered = getNamedType(field.type);
    if (!isCompositeType(answered)) return constant(0);
    const listSize = this.sizes.get(`${type.name}.${field.name}`);
    const sliced = listSize === undefined ? null : this.lengths.sliced(listSize, field, node);
    const below = this.ofSelections(
      answered,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      sliced === null || listSize === undefined ? null : { fields: listSize.sizedFields, size: sliced },
    );
    if (!isListType(getNullableType(field.type)))
      return fromParts((variables) => 1 + below(variables), [below]);
    const size =
      above?.fields.includes(field.name) === true
        ? above.size
        : (sliced ??
          this.lengths.asGiven(type.name, node) ??
          constant(listSize?.assumedSize ?? LIMITS.pageSize));
    return fromParts((variables) => size(variables) * (1 + below(variables)), [below, size]);
  }
}
