import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, keyOf } from './collect-fields';
import { hasConditions, ifOf } from './conditions';

/** A field among those that may stand in one object, and what is asked for it to be there. */
interface Found {
  readonly node: FieldNode;
  /** The type of the nearest fragment around it; null without one. */
  readonly within: string | null;
  readonly conditional: boolean;
}

/** Fragments within fragments can ask for very much in few words: such an operation is not looked into to its end. */
const MOST_SELECTIONS = 20_000;

/**
 * Whether an operation asks for nothing that the compiler does not know: introspection, a key that every object has, or a field
 * twice in one object with a condition on one of them, where the condition decides which selections are merged.
 */
export function isCompilable(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  isObjectType: (name: string) => boolean,
): boolean {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return false;
  let seen = 0;

  const isKnown = (sets: readonly SelectionSetNode[]): boolean => {
    const found: Found[] = [];
    if (!sets.every((set) => collect(set, null, false, found))) return false;
    for (const fields of byKey(found).values()) {
      if (
        fields.length > 1 &&
        fields.some(
          (one, at) => one.conditional && fields.some((other, i) => i !== at && overlap(one, other)),
        )
      )
        return false;
      const inner = fields.flatMap(({ node }) => node.selectionSet ?? []);
      if (inner.length > 0 && !isKnown(inner)) return false;
    }
    return true;
  };

  /** False when something is not known. */
  const collect = (
    { selections }: SelectionSetNode,
    within: string | null,
    conditional: boolean,
    found: Found[],
  ): boolean =>
    selections.every((selection) => {
      seen += 1;
      if (seen > MOST_SELECTIONS) return false;
      if (
        selection.directives?.some(
          (one) => ['skip', 'include'].includes(one.name.value) && ifOf(one) === null,
        )
      )
        return false;
      const depends = conditional || hasConditions(selection);
      if (selection.kind === Kind.FIELD) {
        found.push({ node: selection, within, conditional: depends });
        return keyOf(selection) !== '__proto__' && !['__schema', '__type'].includes(selection.name.value);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return collect(selection.selectionSet, selection.typeCondition?.name.value ?? within, depends, found);
      const { value } = selection.name;
      const fragment = fragments[value];
      if (fragment === undefined) return false;
      return collect(fragment.selectionSet, fragment.typeCondition.name.value, depends, found);
    });

  /** Whether both may stand in the same object: not if they are within fragments on two different object types. */
  const overlap = (one: Found, other: Found): boolean =>
    one.within === other.within ||
    one.within === null ||
    other.within === null ||
    !isObjectType(one.within) ||
    !isObjectType(other.within);

  return isKnown([operation.selectionSet]);
}

function byKey(found: readonly Found[]): ReadonlyMap<string, Found[]> {
  const fields = new Map<string, Found[]>();
  for (const one of found) {
    const key = keyOf(one.node);
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [one]);
    else known.push(one);
  }
  return fields;
}
