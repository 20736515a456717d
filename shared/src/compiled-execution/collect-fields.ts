import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { conditionsOf } from './conditions';
import type { Condition } from './run';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What stands under one response key. Of several nodes none has a condition: see `is-compilable.ts`. */
export interface CollectedField {
  readonly nodes: FieldNode[];
  readonly conditions: readonly Condition[] | null;
}

/** The fields of selections on a concrete type, in the order of the answer. */
export class FieldCollection {
  readonly fields = new Map<string, CollectedField>();
  private readonly visited = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly type: GraphQLObjectType,
  ) {}

  add({ selections }: SelectionSetNode, above: readonly Condition[] | null = null): this {
    for (const selection of selections) {
      const conditions = conditionsOf(selection, above);
      if (conditions === 'never') continue;
      if (selection.kind === Kind.FIELD) this.addField(selection, conditions);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.addFragment(selection, conditions);
      else {
        const { value } = selection.name;
        const fragment = this.fragments[value];
        if (this.visited.has(value) || fragment === undefined) continue;
        this.visited.add(value);
        this.addFragment(fragment, conditions);
      }
    }
    return this;
  }

  private addField(node: FieldNode, conditions: readonly Condition[] | null): void {
    const key = keyOf(node);
    const known = this.fields.get(key);
    if (known === undefined) this.fields.set(key, { nodes: [node], conditions });
    else known.nodes.push(node);
  }

  private addFragment(
    fragment: InlineFragmentNode | FragmentDefinitionNode,
    conditions: readonly Condition[] | null,
  ): void {
    const name = fragment.typeCondition?.name.value;
    if (name === undefined || this.applies(name)) this.add(fragment.selectionSet, conditions);
  }

  private applies(name: string): boolean {
    const type = this.schema.getType(name);
    return type === this.type || (isAbstractType(type) && this.schema.isSubType(type, this.type));
  }
}

export function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}
