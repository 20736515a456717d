import type { PolicyFacts } from '../names';
import { CHANGEABLE, type ChangeableField } from './policy-fields';

/** What a new policy says otherwise than the one before it. */
export interface PolicyChange {
  readonly field: ChangeableField;
  /** Null where there was, or is to be, nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** `before` is null for the first policy of an extension. */
export function policyChanges(before: PolicyFacts | null, after: PolicyFacts): PolicyChange[] {
  return CHANGEABLE.flatMap((field) => {
    const change = { field, before: asText(before?.[field]), after: asText(after[field]) };
    return change.before === change.after ? [] : [change];
  });
}

function asText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
