import { DangerousChangeType, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

export type Row = readonly [kind: string, name: string, has: string];

const KEYWORDS: Readonly<Record<string, string>> = { object: 'type', interface: 'interface', input: 'input' };

/** The rows of a table of promises as a schema of its own; several rows of one type are put together. */
export function sdlOf(rows: readonly Row[]): string {
  const known = new Set<string>();
  return rows
    .map(([kind, name, has]) => {
      if (kind === 'enum') return `enum ${name} { ${has} }`;
      if (kind === 'union') return `union ${name} = ${has.split(' ').join(' | ')}`;
      const again = known.has(name);
      known.add(name);
      const fields = has.split(';').map((field) => `  ${withColons(field.trim())}`);
      return `${again ? 'extend ' : ''}${KEYWORDS[kind]} ${name} {\n${fields.join('\n')}\n}`;
    })
    .concat('scalar DateTime')
    .join('\n');
}

/** `orders(first Int = 20) Page!` → `orders(first: Int = 20): Page!` */
function withColons(field: string): string {
  return field
    .replace(/\w+ (?=[[\w])(?!=)/g, (start) => `${start.trimEnd()}: `)
    .replace(/\) (?=[[\w])/g, '): ');
}

/**
 * What a client that was written for `promised` would stumble over in `actual`: what graphql-js calls breaking, and
 * arguments that mean something else when they are left out. The actual schema may have more of everything.
 */
export function brokenPromises(promised: GraphQLSchema, actual: GraphQLSchema): string[] {
  const otherDefaults = findDangerousChanges(promised, actual).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  return [...findBreakingChanges(promised, actual), ...otherDefaults].map(({ description }) => description);
}
