import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * What a root field `_entities` asks for, each as `Type.field`; the type alone where it asks for nothing of it. Fields that a directive
 * leaves out are among them.
 */
export function entityFields(representations: unknown, { fieldNodes, fragments }: Asked): string[] {
  const asked = new Map(typesIn(representations).map((type) => [type, new Set<string>()]));
  const collect = ({ selections }: SelectionSetNode, type: string | null) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (type !== null && selection.name.value !== '__typename')
          asked.get(type)?.add(`${type}.${selection.name.value}`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      } else {
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) collect(fragment.selectionSet, fragment.typeCondition.name.value);
      }
    }
  };
  for (const { selectionSet } of fieldNodes) if (selectionSet !== undefined) collect(selectionSet, null);
  return [...asked].flatMap(([type, fields]) => (fields.size === 0 ? [type] : [...fields]));
}

function typesIn(representations: unknown): string[] {
  const named = representations as readonly { readonly __typename?: string }[];
  return [...new Set(named.map(({ __typename }) => __typename ?? ''))];
}
