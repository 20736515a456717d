import type { CodeOf } from '@customer-area/shared/contract';
import type { problemCodes } from '../../../contract';

/** Why a field of a form was refused. Stable: clients branch on it, `form-refusals/` puts it into words. */
export type ProblemCode = CodeOf<typeof problemCodes>;

/** The outcome of checking one field: its canonical value, or why it is refused. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode };

/** A refused field: `field` is its path in the GraphQL input, e.g. `address.postalCode`. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
}

/** The outcome of checking several fields at once: all canonical values, or every problem. */
export type CheckedFields<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function refuse(code: ProblemCode): Checked<never> {
  return { ok: false, code };
}

/** The canonical value of a field that other rules depend on; `null` while it is refused. */
export function valueIfOk<T>(checked: Checked<T>): T | null {
  return checked.ok ? checked.value : null;
}

/** Gathers checked fields into one value, or all their problems, each under `prefix` + the name of its field. */
export function gather<T extends object>(
  fields: { readonly [K in keyof T]: Checked<T[K]> },
  prefix = '',
): CheckedFields<T> {
  const problems: Problem[] = [];
  const value: Partial<T> = {};
  for (const key in fields) {
    const checked = fields[key];
    if (checked.ok) value[key] = checked.value;
    else problems.push({ field: prefix + key, code: checked.code });
  }
  // Without problems every key of T was assigned above.
  return problems.length === 0 ? { ok: true, value: value as T } : { ok: false, problems };
}
