import { type ConstDirectiveNode, type ConstValueNode, Kind, parse } from 'graphql';

/** How long a list can be, as the subgraph that answers it says with `@listSize`. */
export interface ListSize {
  /** Never more than this. */
  readonly assumedSize: number | null;
  /** As many as one of these arguments says; none when its size is assumed. */
  readonly slicingArguments: readonly string[];
  /** The lists in the answer that have that size; none when the field itself is the list. */
  readonly sizedFields: readonly string[];
}

/** By type and field, e.g. `Query.orders`. */
export type ListSizes = ReadonlyMap<string, ListSize>;

/** Reads the sizes of a supergraph: the schema that clients see does not have them. */
export function listSizesOf(supergraphSdl: string): ListSizes {
  const sizes = new Map<string, ListSize>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      const directive = field.directives?.find(({ name }) => name.value === 'listSize');
      if (directive !== undefined)
        sizes.set(`${definition.name.value}.${field.name.value}`, sizeOf(directive));
    }
  }
  return sizes;
}

function sizeOf({ arguments: given = [] }: ConstDirectiveNode): ListSize {
  const values = new Map(given.map(({ name, value }) => [name.value, value]));
  const assumed = values.get('assumedSize');
  return {
    assumedSize: assumed?.kind === Kind.INT ? Number(assumed.value) : null,
    slicingArguments: textsOf(values.get('slicingArguments')),
    sizedFields: textsOf(values.get('sizedFields')),
  };
}

function textsOf(value: ConstValueNode | undefined): readonly string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []));
}
