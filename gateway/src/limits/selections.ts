import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a selection set amounts to when its fragments are written out. */
export interface Extent {
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the top of the selection set. */
  readonly fields: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, fields: 0 };

/**
 * Measures operations with fragments followed. Each fragment is measured once however often it is spread, and one that
 * spreads itself (which validation refuses elsewhere) counts nothing inside itself: the cost is that of reading the document.
 */
export class SelectionMeasure {
  private readonly fragments = new Map<string, Extent>();

  constructor(private readonly fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined) {}

  of(set: SelectionSetNode): Extent {
    let depth = 0;
    let aliases = 0;
    let fields = 0;
    for (const selection of set.selections) {
      const extent = selection.kind === Kind.FIELD ? this.ofField(selection) : this.ofFragment(selection);
      depth = Math.max(depth, extent.depth);
      aliases += extent.aliases;
      fields += extent.fields;
    }
    return { depth, aliases, fields };
  }

  private ofField(field: FieldNode): Extent {
    const below = field.selectionSet === undefined ? NOTHING : this.of(field.selectionSet);
    // Introspection may be deep: graphql-js bounds what makes it expensive.
    const depth = field.name.value.startsWith('__') ? 0 : 1 + below.depth;
    return { depth, aliases: below.aliases + (field.alias === undefined ? 0 : 1), fields: 1 };
  }

  private ofFragment(selection: Exclude<SelectionSetNode['selections'][number], FieldNode>): Extent {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    const name = selection.name.value;
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, NOTHING);
    const fragment = this.fragmentNamed(name);
    const extent = fragment === null || fragment === undefined ? NOTHING : this.of(fragment.selectionSet);
    this.fragments.set(name, extent);
    return extent;
  }
}

/** The extent of one operation of the document under validation. */
export function extentOf(context: ValidationContext, operation: OperationDefinitionNode): Extent {
  return new SelectionMeasure((name) => context.getFragment(name)).of(operation.selectionSet);
}
