import { type RowClass, withParents } from './row-columns';

const withheld = new Map<unknown, Map<string, string>>();

/** Marks a property that is in no copy of a person's data, and says why: a secret, a technical detail. */
export function NotInCopy(reason: string) {
  return (prototype: object, property: string): void => {
    const of = withheld.get(prototype.constructor) ?? new Map<string, string>();
    withheld.set(prototype.constructor, of.set(property, reason));
  };
}

/** The properties of a class of rows that are in no copy, each with its reason; those of the classes it extends as well. */
export function withheldFromCopy(row: RowClass<object>): ReadonlyMap<string, string> {
  return new Map(withParents(row).flatMap((one) => [...(withheld.get(one) ?? [])]));
}
