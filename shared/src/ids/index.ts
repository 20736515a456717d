import { typeidUnboxed } from 'typeid-js';

/**
 * A new prefixed, time-ordered id such as `dom_01jd…` (TypeID over UUIDv7). Made by the application, so that a row
 * can be named before it is written (an operation's id travels to the registry before anything is committed).
 */
export function newId(prefix: string): string {
  return typeidUnboxed(prefix);
}

/** True when `value` looks like an id made by {@link newId} with this prefix; says nothing about existence. */
export function isId(value: string, prefix: string): boolean {
  return (
    value.length === prefix.length + 27 &&
    value.startsWith(`${prefix}_`) &&
    /^[0-7][0-9a-z]{25}$/.test(value.slice(-26))
  );
}
