import type { ResponsePath } from '@apollo/query-planner';

/** What stands at a path, `@` meaning each element of a list; nested lists become one, as in the library. */
export function flattenAt(value: unknown, path: ResponsePath, at = 0): unknown {
  if (at === path.length || value === undefined || value === null) return value;
  const key = path[at];
  if (key === '@') return elementsAt(value, path, at + 1);
  if (typeof key !== 'string' || Array.isArray(value))
    throw new Error(`unexpected list, or no field, at ${path.join('.')}`);
  return flattenAt(
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
    path,
    at + 1,
  );
}

function elementsAt(list: unknown, path: ResponsePath, at: number): unknown[] {
  if (!Array.isArray(list)) throw new TypeError(`no list at ${path.join('.')}`);
  const all: unknown[] = [];
  for (const element of list as unknown[]) {
    const found = flattenAt(element, path, at);
    if (Array.isArray(found)) for (const one of found as unknown[]) all.push(one);
    else all.push(found);
  }
  return all;
}
