import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The fields of an answer that have one name and one parent type: several mentions are answered once. */
export interface MergedField {
  readonly type: GraphQLNamedType;
  readonly nodes: FieldNode[];
}

/** What selections on one type ask for, fragments written out. */
export interface MergedSelections {
  /** Of whatever the answer is. */
  readonly always: readonly MergedField[];
  /** Of the members of a union or an interface: an object is one of them only. */
  readonly ofMembers: readonly (readonly MergedField[])[];
}

/** Reads selections of one document. */
export class FieldMerger {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  merge(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): MergedSelections {
    const merged = new Map<string, MergedField>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(type, set, merged, spread);
    const always: MergedField[] = [];
    const ofMembers = new Map<string, MergedField[]>();
    for (const field of merged.values()) {
      if (field.type === type || !isObjectType(field.type)) {
        always.push(field);
        continue;
      }
      const known = ofMembers.get(field.type.name);
      if (known === undefined) ofMembers.set(field.type.name, [field]);
      else known.push(field);
    }
    return { always, ofMembers: [...ofMembers.values()] };
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
        const key = `${type.name} ${fragment.name.value}`;
        if (spread.has(key)) continue;
        spread.add(key);
      }
      const condition = fragment.typeCondition?.name.value;
      // What is an object already stays that object, whatever interface it is looked at as.
      const inner = condition === undefined || isObjectType(type) ? type : this.schema.getType(condition);
      this.collect(inner ?? type, fragment.selectionSet, merged, spread);
    }
  }
}
