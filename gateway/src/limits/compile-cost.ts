import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './limits';
import type { ListSize, ListSizes } from './list-sizes';

export type CostFunction = (variables: Readonly<Record<string, unknown>>) => number;

/** The fields of an answer that have one name and one parent type: several mentions are answered once. */
interface MergedField {
  readonly type: GraphQLNamedType;
  readonly nodes: FieldNode[];
}

type SizeFunction = CostFunction;

/** How many objects an operation can answer, as a function of its variables. Scalars and introspection cost nothing. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sizes: ListSizes,
): CostFunction {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return () => 0;
  return new CostCompiler(schema, document, operation, sizes).ofSelections(
    root,
    [operation.selectionSet],
    null,
  );
}

class CostCompiler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly defaults = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    private readonly sizes: ListSizes,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) this.defaults.set(variable.name.value, Number(defaultValue.value));
    }
  }

  /** `above` is the size of those lists below that the field itself gives a size to. */
  ofSelections(
    type: GraphQLNamedType,
    sets: readonly SelectionSetNode[],
    above: { readonly fields: readonly string[]; readonly size: SizeFunction } | null,
  ): CostFunction {
    const merged = new Map<string, MergedField>();
    for (const set of sets) this.collect(type, set, merged, new Set());
    let fixed = 0;
    const varying: CostFunction[] = [];
    for (const field of merged.values()) {
      const cost = this.ofField(field, above);
      if (typeof cost === 'number') fixed += cost;
      else varying.push(cost);
    }
    if (varying.length === 0) return constant(fixed);
    return (variables) => varying.reduce((sum, cost) => sum + cost(variables), fixed);
  }

  private ofField(
    { type, nodes }: MergedField,
    above: { readonly fields: readonly string[]; readonly size: SizeFunction } | null,
  ): number | CostFunction {
    const [node] = nodes;
    if (node === undefined || !(isObjectType(type) || isInterfaceType(type))) return 0;
    const field = type.getFields()[node.name.value];
    if (field === undefined) return 0;
    const answered = getNamedType(field.type);
    if (!isCompositeType(answered)) return 0;
    const listSize = this.sizes.get(`${type.name}.${field.name}`);
    const sliced = listSize === undefined ? null : this.sliced(listSize, field, node);
    const below = this.ofSelections(
      answered,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      sliced === null || listSize === undefined ? null : { fields: listSize.sizedFields, size: sliced },
    );
    if (!isListType(getNullableType(field.type))) return costOf((variables) => 1 + below(variables), [below]);
    const size =
      above?.fields.includes(field.name) === true
        ? above.size
        : (sliced ?? constant(listSize?.assumedSize ?? LIMITS.pageSize));
    return costOf((variables) => size(variables) * (1 + below(variables)), [below, size]);
  }

  /** The size that the slicing arguments give: the largest that is given, or that of a page that says nothing. */
  private sliced(
    { slicingArguments }: ListSize,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): SizeFunction | null {
    if (slicingArguments.length === 0) return null;
    const sizes = slicingArguments.map((argument) => this.given(argument, field, node));
    const size: SizeFunction = (variables) =>
      Math.max(...sizes.map((one) => one(variables))) || LIMITS.defaultPageSize;
    return sizes.every((one) => constants.has(one)) ? constant(size({})) : size;
  }

  /** What an argument says; nothing when it is absent, the largest where its value is none that is accepted. */
  private given(argument: string, field: GraphQLField<unknown, unknown>, node: FieldNode): SizeFunction {
    const declared: unknown = field.args.find(({ name }) => name === argument)?.defaultValue;
    const fallback = typeof declared === 'number' ? declared : 0;
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (given?.kind === Kind.INT) return constant(Math.max(0, Number(given.value)));
    if (given?.kind !== Kind.VARIABLE) return constant(fallback);
    const name = given.name.value;
    const unset = this.defaults.get(name) ?? fallback;
    return (variables) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value === undefined || value === null) return unset;
      return typeof value === 'number' && value >= 0 ? value : LIMITS.pageSize;
    };
  }

  private collect(
    type: GraphQLNamedType,
    set: SelectionSetNode,
    merged: Map<string, MergedField>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = `${type.name} ${(selection.alias ?? selection.name).value}`;
        const known = merged.get(key);
        if (known === undefined) merged.set(key, { type, nodes: [selection] });
        else known.nodes.push(selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
        if (spread.has(fragment.name.value)) continue;
        spread.add(fragment.name.value);
      }
      const condition = fragment.typeCondition?.name.value;
      const inner = condition === undefined ? type : (this.schema.getType(condition) ?? type);
      this.collect(inner, fragment.selectionSet, merged, spread);
    }
  }
}

const constants = new WeakMap<CostFunction, number>();

function constant(value: number): CostFunction {
  const cost = () => value;
  constants.set(cost, value);
  return cost;
}

/** The number itself when no part of it depends on a variable. */
function costOf(cost: CostFunction, parts: readonly CostFunction[]): number | CostFunction {
  return parts.every((part) => constants.has(part)) ? cost({}) : cost;
}
