import type { LineKind } from './line-kind';
import { addInputField } from './order-line-input.graphql';
import { addKindValue } from './order-line-kind.graphql';

const KINDS = new Map<string, LineKind>();

/** Makes a kind known, with its field of the public input and its value of the public enum. Before the schema is built; nothing is added afterwards. */
export function addLineKind(kind: LineKind): void {
  if (KINDS.has(kind.name)) throw new Error(`there is a line kind ${kind.name} already`);
  KINDS.set(kind.name, kind);
  if (kind.input !== null) addInputField(kind.input);
  addKindValue(kind.name, kind.description);
}

/** Null for a kind that this version does not know (any more). */
export function lineKind(name: string): LineKind | null {
  return KINDS.get(name) ?? null;
}

export function allLineKinds(): readonly LineKind[] {
  return [...KINDS.values()];
}
