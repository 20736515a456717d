import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { type CostFunction, constant, largest } from './cost-function';
import { LIMITS } from './limits';
import type { ListSize } from './list-sizes';

/**
 * Lists that answer an argument item by item: they are as long as what is given. `@listSize` knows only arguments that are
 * numbers, so these stand here.
 */
export const ONE_FOR_EACH: ReadonlyMap<string, string> = new Map([
  ['Query.domainAvailability', 'names'],
  ['Query.nodes', 'ids'],
]);

/** Tells how long lists are, from the arguments of one operation. */
export class ListLengths {
  private readonly defaults = new Map<string, ValueNode>();

  constructor(operation: OperationDefinitionNode) {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue !== undefined) this.defaults.set(variable.name.value, defaultValue);
    }
  }

  /** As long as an argument is that is answered item by item; null for every other list. */
  asGiven(typeName: string, node: FieldNode): CostFunction | null {
    const argument = ONE_FOR_EACH.get(`${typeName}.${node.name.value}`);
    if (argument === undefined) return null;
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (value === undefined) return constant(0);
    if (value.kind !== Kind.VARIABLE) return constant(itemsOf(value));
    const name = value.name.value;
    const fallback = this.defaults.get(name);
    const unset = fallback === undefined ? 0 : itemsOf(fallback);
    return (variables) => {
      const given = variableOf(variables, name);
      if (given === undefined || given === null) return unset;
      return Array.isArray(given) ? given.length : 1;
    };
  }

  /** The size that slicing arguments give: the largest that is given, or that of a page that says nothing. */
  sliced({ slicingArguments }: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode) {
    if (slicingArguments.length === 0) return null;
    const given = slicingArguments.map((argument) => this.numberGiven(argument, field, node));
    return largest(given, (size) => size || LIMITS.defaultPageSize);
  }

  /** What an argument says; nothing when it is absent, the largest where its value is none that is accepted. */
  private numberGiven(
    argument: string,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): CostFunction {
    const declared: unknown = field.args.find(({ name }) => name === argument)?.defaultValue;
    const fallback = typeof declared === 'number' ? declared : 0;
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (given?.kind === Kind.INT) return constant(Math.max(0, Number(given.value)));
    if (given?.kind !== Kind.VARIABLE) return constant(fallback);
    const name = given.name.value;
    const written = this.defaults.get(name);
    const unset = written?.kind === Kind.INT ? Number(written.value) : fallback;
    return (variables) => {
      const value = variableOf(variables, name);
      if (value === undefined || value === null) return unset;
      return typeof value === 'number' && value >= 0 ? value : LIMITS.pageSize;
    };
  }
}

/** A value that is no list stands for a list of it. */
function itemsOf(value: ValueNode): number {
  if (value.kind === Kind.NULL) return 0;
  return value.kind === Kind.LIST ? value.values.length : 1;
}

function variableOf(variables: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}
