import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';

/**
 * What a client written for the schema `before` could stumble over in the schema `after`: what graphql-js calls breaking,
 * and arguments that mean something else when they are left out. Each change is a sentence of graphql-js.
 */
export function breakingChanges(before: string, after: string): string[] {
  const [old, fresh] = [buildSchema(before), buildSchema(after)];
  const otherDefaults = findDangerousChanges(old, fresh).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  const sentences = [...findBreakingChanges(old, fresh), ...otherDefaults].map(
    ({ description }) => description,
  );
  return [...new Set(sentences)].sort();
}

/** The line of CHANGES.md that gives a breaking change its reason, up to the reason. */
export function entryOf(change: string): string {
  return `- \`${change}\` `;
}

/**
 * Breaking changes without a reason. A reason is a line of CHANGES.md that the text `before` did not have: one that was
 * written for an earlier change explains nothing today.
 */
export function withoutReason(
  changes: readonly string[],
  changesFile: { readonly before: string; readonly after: string },
): string[] {
  const old = new Set(changesFile.before.split('\n'));
  const added = changesFile.after.split('\n').filter((line) => !old.has(line));
  const hasReason = (line: string, entry: string) =>
    line.startsWith(entry) && line.slice(entry.length).trim() !== '';
  return changes.filter((change) => !added.some((line) => hasReason(line, entryOf(change))));
}
