import { type ASTNode, type DirectiveNode, Kind, type SelectionNode, visit } from 'graphql';
import type { Condition } from './run';

const CONDITIONS = ['skip', 'include'];
const NEVER = 'never';
type Conditions = readonly Condition[] | typeof NEVER | null;

/** What `@skip` and `@include` of a selection ask, beside what is asked of what it stands in. Null when nothing, `never` when it is always left out. */
export function conditionsOf(
  { directives = [] }: SelectionNode,
  above: readonly Condition[] | null,
): Conditions {
  if (directives.length === 0) return above;
  let all = above;
  for (const [name, wanted] of [
    ['skip', false],
    ['include', true],
  ] as const) {
    const value = ifOf(directives.find((one) => one.name.value === name));
    if (value === null) continue;
    if (typeof value === 'string') all = [...(all ?? []), { variable: value, wanted }];
    else if (value !== wanted) return NEVER;
  }
  return all;
}

export function hasConditions({ directives = [] }: SelectionNode): boolean {
  return directives.some((one) => CONDITIONS.includes(one.name.value));
}

/** The value of its only argument, or the name of the variable that has it. Null without such a directive. */
export function ifOf(directive: DirectiveNode | undefined): boolean | string | null {
  const value = directive?.arguments?.find((one) => one.name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return value.name.value;
  return value?.kind === Kind.BOOLEAN ? value.value : null;
}

/** The variables on which anything in these definitions depends. */
export function conditionVariables(definitions: readonly ASTNode[]): readonly string[] {
  const names = new Set<string>();
  const note = (directive: DirectiveNode) => {
    const asked = CONDITIONS.includes(directive.name.value) ? ifOf(directive) : null;
    if (typeof asked === 'string') names.add(asked);
  };
  for (const definition of definitions) visit(definition, { Directive: note });
  return [...names];
}
