import type { RowClass } from './row-columns';

const withheld = new Map<object, Map<string, string>>();

/** Marks a property that is in no copy of a person's data, and says why: a secret, a technical detail. */
export function NotInCopy(reason: string) {
  return (prototype: object, property: string): void => {
    const of = withheld.get(prototype.constructor) ?? new Map<string, string>();
    withheld.set(prototype.constructor, of.set(property, reason));
  };
}

/** The properties of a class of rows that are in no copy, each with its reason. */
export function withheldFromCopy(row: RowClass<object>): ReadonlyMap<string, string> {
  return withheld.get(row) ?? new Map<string, string>();
}
