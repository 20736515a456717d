import {
  type ConstValueNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { createParameterDecorator } from 'type-graphql';

/** A field of a type, as often as an operation asks for it. */
export interface AskedField {
  /** What an argument that lists enum values has in the document; null where that is not known before it is executed. */
  values(argument: string): ReadonlySet<string> | null;
}

/**
 * Which fields an operation asks for in the answer of a resolver, by the object type that has them, at whatever depth. Of the document
 * alone: what `@skip` and `@include` leave out is in it.
 */
export interface AskedFields {
  of(typeName: string): ReadonlyMap<string, AskedField>;
}

type Described = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'returnType'>;

const NONE: ReadonlyMap<string, AskedField> = new Map();

// A compiled field is described by one object for all requests.
const known = new WeakMap<Described, AskedFields>();

export function askedFieldsOf(info: Described): AskedFields {
  let asked = known.get(info);
  if (asked === undefined) {
    const collection = new AskedCollection(info);
    asked = { of: (typeName) => collection.byType.get(typeName) ?? NONE };
    known.set(info, asked);
  }
  return asked;
}

/** The marker of parameters that are given what is asked for: see `bound-resolvers.ts`. */
export const askedParameter = ({ info }: { readonly info: GraphQLResolveInfo }): AskedFields =>
  askedFieldsOf(info);

/** Gives a resolver the fields that are asked for in its answer, so that it reads no more than those need. */
export function Asked(): ParameterDecorator {
  return createParameterDecorator(askedParameter) as ParameterDecorator;
}

class AskedCollection {
  readonly byType = new Map<string, Map<string, FieldNodes>>();
  private readonly seen = new Map<SelectionSetNode, Set<string>>();

  constructor(private readonly info: Described) {
    this.within(info.fieldNodes, getNamedType(info.returnType));
  }

  private within(nodes: readonly FieldNode[], type: GraphQLNamedType): void {
    for (const { selectionSet } of nodes)
      if (selectionSet !== undefined) this.add(selectionSet, this.objectsOf(type));
  }

  private add(set: SelectionSetNode, types: readonly GraphQLObjectType[]): void {
    // Fragments within fragments can ask for very much in few words: none is looked into twice for the same types.
    const before = this.seen.get(set) ?? new Set();
    const fresh = types.filter(({ name }) => !before.has(name));
    if (fresh.length === 0) return;
    this.seen.set(set, new Set([...before, ...fresh.map(({ name }) => name)]));
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) for (const type of fresh) this.addField(type, selection);
      else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.info.fragments[selection.name.value];
        if (fragment !== undefined)
          this.add(fragment.selectionSet, this.narrowed(fresh, fragment.typeCondition?.name.value));
      }
    }
  }

  private addField(type: GraphQLObjectType, node: FieldNode): void {
    const definition = type.getFields()[node.name.value];
    if (definition === undefined) return;
    const fields = this.byType.get(type.name) ?? new Map<string, FieldNodes>();
    this.byType.set(type.name, fields);
    const field = fields.get(definition.name) ?? new FieldNodes();
    fields.set(definition.name, field);
    field.nodes.push(node);
    this.within([node], getNamedType(definition.type));
  }

  private narrowed(
    types: readonly GraphQLObjectType[],
    condition: string | undefined,
  ): readonly GraphQLObjectType[] {
    const named = condition === undefined ? undefined : this.info.schema.getType(condition);
    if (named === undefined) return types;
    const possible = this.objectsOf(named);
    return types.filter((type) => possible.includes(type));
  }

  private objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.info.schema.getPossibleTypes(type) : [];
  }
}

class FieldNodes implements AskedField {
  readonly nodes: FieldNode[] = [];

  values(argument: string): ReadonlySet<string> | null {
    const values = new Set<string>();
    for (const { arguments: given } of this.nodes) {
      const value = given?.find(({ name }) => name.value === argument)?.value;
      const items: readonly (ValueNode | ConstValueNode)[] | null =
        value?.kind === Kind.LIST ? value.values : value?.kind === Kind.ENUM ? [value] : null;
      if (items === null) return null;
      for (const item of items) {
        if (item.kind !== Kind.ENUM) return null;
        values.add(item.value);
      }
    }
    return values;
  }
}
