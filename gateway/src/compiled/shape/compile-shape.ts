import {
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isSubtype,
  type Operation,
  type Type,
  typenameFieldName,
} from '@apollo/federation-internals';
import {
  type Conditions,
  type ConditionsOf,
  conditionsIn,
  includedUnder,
  type Variables,
} from './conditions';
import { leafOf } from './leaf';
import type { Odd } from './odd';
import { type ObjectKind, type Selected, type Selection, selectedFields } from './selected-fields';
import { type Complete, listOf, type ShapedField, shapedObject } from './shaped-object';

export interface Shape {
  /** The part of the tree that was asked for, in its order; ODD when anything in it is not as expected. */
  readonly apply: (tree: object, variables: Variables) => object | Odd;
  /** Whether the operation asks about the schema. */
  readonly introspects: boolean;
}

/** Compiles what an operation selects into a function that copies its answer out of the tree. */
export function compileShape(operation: Operation): Shape {
  const compiler = new ShapeCompiler(operation);
  const rootType = operation.schema().schemaDefinition.rootType(operation.rootKind);
  if (rootType === undefined) throw new Error(`the schema has no ${operation.rootKind}`);
  const root = [{ set: operation.selectionSet, conditions: [] }];
  const complete = compiler.objectOf([rootType], root);
  return {
    introspects: compiler.introspects({ type: rootType, named: false }, root),
    apply: (tree, variables) => complete(tree, variables) as object | Odd,
  };
}

class ShapeCompiler {
  private readonly conditionsOf: ConditionsOf;

  constructor(private readonly operation: Operation) {
    this.conditionsOf = conditionsIn(operation);
  }

  introspects(kind: ObjectKind, selections: readonly Selection[]): boolean {
    const fields = [...selectedFields(selections, kind, this.conditionsOf).values()].flat();
    return fields.some(({ field }) => field.definition.isSchemaIntrospectionField());
  }

  /** Objects of these types, each of which one of the selections expects. */
  objectOf(types: readonly Type[], selections: readonly Selection[]): Complete {
    const [first, ...others] = types;
    const fixed =
      first !== undefined && isObjectType(first) && others.every((one) => one === first) ? first : null;
    const schema = this.operation.schema();
    return shapedObject({
      unnamed: fixed === null ? null : () => this.fieldsOf({ type: fixed, named: false }, selections),
      named: (name) => {
        const type = schema.type(name);
        const expected =
          type !== undefined && isObjectType(type) && types.every((one) => isSubtype(one, type));
        return expected ? this.fieldsOf({ type, named: true }, selections) : null;
      },
    });
  }

  /** Null when the type has a field that only the library can shape. */
  private fieldsOf(kind: ObjectKind, selections: readonly Selection[]): ShapedField[] | null {
    const fields: ShapedField[] = [];
    for (const [key, selected] of selectedFields(selections, kind, this.conditionsOf)) {
      // Every object inherits such a name: whether it has a value of its own is asked by the library alone.
      if (key in Object.prototype) return null;
      const included = includedUnder(selected.map(({ conditions }) => conditions));
      if (selected[0]?.field.name === typenameFieldName)
        fields.push({
          key,
          included,
          nonNull: false,
          typename: typenameOf(kind, selected[0]),
          complete: null,
        });
      else fields.push({ key, included, ...this.valueOf(selected) });
    }
    return fields;
  }

  private valueOf(selected: readonly Selected[]): Pick<ShapedField, 'nonNull' | 'complete' | 'typename'> {
    const types = selected.map(({ field }) => field.definition.type as Type);
    return { typename: null, nonNull: types.some(isNonNullType), complete: this.completeOf(types, selected) };
  }

  private completeOf(declared: readonly Type[], selected: readonly Selected[]): Complete {
    const types = declared.map((type) => (isNonNullType(type) ? type.ofType : type));
    const [type] = types;
    if (type === undefined) throw new Error('a field that nobody selects has no shape');
    if (isListType(type)) {
      const inner = types.map((one) => (one as typeof type).ofType as Type);
      return listOf(this.completeOf(inner, selected), inner.some(isNonNullType));
    }
    if (isCompositeType(type)) return this.objectOf(types, selectionsBelow(selected));
    return leafOf(type);
  }
}

/** A single selection is left out together with its field; of several, each brings its own conditions along. */
function selectionsBelow(selected: readonly Selected[]): Selection[] {
  const none: Conditions = [];
  return selected.flatMap(({ below, conditions }) =>
    below === undefined ? [] : [{ set: below, conditions: selected.length === 1 ? none : conditions }],
  );
}

/** What `__typename` is when the object does not say it; null when that is not for us to know. */
function typenameOf({ type }: ObjectKind, { parentType }: Selected): { type: string; unsaid: string | null } {
  return { type: type.name, unsaid: isObjectType(parentType) ? parentType.name : null };
}
