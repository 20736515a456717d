import {
  type CompositeType,
  type Field,
  isSubtype,
  type ObjectType,
  type SelectionSet,
} from '@apollo/federation-internals';
import type { Conditions, ConditionsOf } from './conditions';

/** One selection of a field. A field of an answer has several when fragments repeat it. */
export interface Selected {
  readonly field: Field<CompositeType>;
  readonly below: SelectionSet | undefined;
  readonly conditions: Conditions;
  /** The type that the field stands on: the object's, or that of the fragment around it. */
  readonly parentType: CompositeType;
}

/** What is selected of one object, and under which conditions. */
export interface Selection {
  readonly set: SelectionSet;
  readonly conditions: Conditions;
}

/** Selections of an object's fields, by their names in the answer. */
export type SelectedFields = ReadonlyMap<string, readonly Selected[]>;

export interface ObjectKind {
  readonly type: ObjectType;
  /** Whether the object says its type itself. The library matches fragments by what it says, or else by what stands around them. */
  readonly named: boolean;
}

/** The fields of one type of object, in the order in which the library comes across them. */
export function selectedFields(
  selections: readonly Selection[],
  kind: ObjectKind,
  conditionsOf: ConditionsOf,
): SelectedFields {
  const found = new Map<string, Selected[]>();
  const visit = (set: SelectionSet, above: Conditions, parentType: CompositeType): void => {
    for (const selection of set.selections()) {
      const own = conditionsOf(selection.element);
      if (own === null) continue;
      const conditions = own.length === 0 ? above : [...above, ...own];
      if (selection.kind === 'FieldSelection') {
        const { element: field, selectionSet: below } = selection;
        const key = field.responseName();
        const selected = { field, below, conditions, parentType };
        found.get(key)?.push(selected) ?? found.set(key, [selected]);
        continue;
      }
      const { typeCondition } = selection.element;
      const matched = kind.named ? kind.type : parentType;
      if (typeCondition === undefined || isSubtype(typeCondition, matched))
        visit(selection.selectionSet, conditions, typeCondition ?? parentType);
    }
  };
  for (const { set, conditions } of selections) visit(set, conditions, kind.type);
  return found;
}
