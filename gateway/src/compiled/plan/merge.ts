import { deepMerge } from '../library';
import type { Tree } from './run';

/**
 * Merges an answer into the tree, as the library's `deepMerge` does. A value that has nothing to meet is taken as it is, which is nearly
 * every one; what meets something, or a name that every object inherits (`constructor`), is left to the library.
 */
export function merge(target: unknown, source: unknown): void {
  if (source === undefined || source === null) return;
  if (!isPlain(target) || !isPlain(source)) return void deepMerge(target, source);
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    if (isFree(target[key], value)) target[key] = value;
    else deepMerge(target, { [key]: value });
  }
}

/** Nothing is there, or one simple value takes the place of another. */
function isFree(known: unknown, value: unknown): boolean {
  if (known === undefined) return true;
  return typeof known !== 'object' && typeof known !== 'function' && typeof value !== 'object';
}

function isPlain(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
