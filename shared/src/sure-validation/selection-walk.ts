import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEqualType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { AlsoFine, InputValues } from './input-values';

/** What stands under one name of an answer. */
interface Answered {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly below: SelectionSetNode[];
}

/** Fragments within fragments can ask for very much in few words: such an operation is not looked into to its end. */
const MOST_SELECTIONS = 10_000;
/** Of fields and fragments within each other: a fragment that spreads itself through a field goes on until then. */
const MOST_LEVELS = 100;
const CONDITIONS = new Set(['skip', 'include']);

/** Walks what an operation selects, fragments written out, object by object as they stand in the answer. */
export class SelectionWalk {
  selections = 0;
  directives = 0;
  private levels = 0;
  /** Fragments that are being looked into. */
  private readonly open = new Set<string>();
  private readonly unused: Set<string>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly values: InputValues,
    private readonly alsoFine: AlsoFine,
  ) {
    this.unused = new Set(fragments.keys());
  }

  usedAll(): boolean {
    return this.unused.size === 0;
  }

  /** @param sets all that is selected of the same object: fields of one name have to be the same field there */
  accepts(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): boolean {
    const answered = new Map<string, Answered>();
    return this.oneLevelDown(() => {
      for (const set of sets) if (!this.collect(type, set, answered)) return false;
      for (const { field, below } of answered.values()) {
        const named = getNamedType(field.type);
        if (isCompositeType(named) && !this.accepts(named, below)) return false;
      }
      return true;
    });
  }

  private oneLevelDown(look: () => boolean): boolean {
    this.levels += 1;
    const accepted = this.levels <= MOST_LEVELS && look();
    this.levels -= 1;
    return accepted;
  }

  private collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    answered: Map<string, Answered>,
  ): boolean {
    return selections.every((selection) => {
      this.selections += 1;
      if (this.selections > MOST_SELECTIONS || !this.areConditions(selection)) return false;
      if (selection.kind === Kind.FIELD) return this.isField(type, selection, answered);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        return this.isFragment(type, condition ?? type.name, selection.selectionSet, answered);
      }
      return this.isSpread(type, selection.name.value, answered);
    });
  }

  private isSpread(type: GraphQLCompositeType, name: string, answered: Map<string, Answered>): boolean {
    const fragment = this.fragments.get(name);
    if (fragment === undefined || this.open.has(name)) return false;
    this.unused.delete(name);
    this.open.add(name);
    const { typeCondition, selectionSet } = fragment;
    const accepted = this.isFragment(type, typeCondition.name.value, selectionSet, answered);
    this.open.delete(name);
    return accepted;
  }

  private isFragment(
    around: GraphQLCompositeType,
    condition: string,
    set: SelectionSetNode,
    answered: Map<string, Answered>,
  ): boolean {
    const type = this.schema.getType(condition);
    if (!isCompositeType(type)) return false;
    if (type !== around && !doTypesOverlap(this.schema, type, around)) return false;
    return this.oneLevelDown(() => this.collect(type, set, answered));
  }

  private isField(type: GraphQLCompositeType, node: FieldNode, answered: Map<string, Answered>): boolean {
    const { value: name } = node.name;
    // Questions about the schema have rules of their own: those fields are none of the root's.
    const own = isUnionType(type) ? undefined : type.getFields()[name];
    const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : own;
    if (field === undefined || this.alsoFine.field?.(node) === false) return false;
    if (!this.values.areArguments(field.args, node.arguments ?? [])) return false;
    if (isCompositeType(getNamedType(field.type)) !== (node.selectionSet !== undefined)) return false;
    const key = node.alias?.value ?? name;
    const known = answered.get(key);
    const below = node.selectionSet === undefined ? [] : [node.selectionSet];
    if (known === undefined) {
      answered.set(key, { node, field, below });
      return true;
    }
    known.below.push(...below);
    return isSame(known, node, field);
  }

  /** Nothing but `@skip` and `@include`, each at most once. */
  private areConditions({ directives = [] }: SelectionNode): boolean {
    for (const [index, { name, arguments: given = [] }] of directives.entries()) {
      this.directives += 1;
      const known = this.schema.getDirective(name.value);
      if (!known || !CONDITIONS.has(name.value)) return false;
      if (directives.findIndex((one) => one.name.value === name.value) !== index) return false;
      if (!this.values.areArguments(known.args, given)) return false;
    }
    return true;
  }
}

/** Whether a field may stand under the name of another one. Stricter than GraphQL, which lets objects of two types differ. */
function isSame(known: Answered, node: FieldNode, field: Answered['field']): boolean {
  const [these = [], those = []] = [known.node.arguments, node.arguments];
  return (
    known.node.name.value === node.name.value &&
    (known.field === field || isEqualType(known.field.type, field.type)) &&
    these.length === those.length &&
    these.every((argument, at) => {
      const other = those[at];
      return other !== undefined && print(argument) === print(other);
    })
  );
}
