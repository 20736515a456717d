import { messages } from '../messages';
import type { LineFacts, LineFailure, LineKind } from './line-kind';

const KINDS = new Map<string, LineKind>();

/** Makes a kind known. Before the service begins; nothing is added afterwards. */
export function addLineKind(kind: LineKind): void {
  if (KINDS.has(kind.name)) throw new Error(`there is a line kind ${kind.name} already`);
  KINDS.set(kind.name, kind);
}

/** Null for a kind that this version does not know. */
export function lineKind(name: string): LineKind | null {
  return KINDS.get(name) ?? null;
}

/** A line with the kind that understands it; null when none does. */
export function understood(name: string, line: unknown): { kind: LineKind; facts: LineFacts } | null {
  const kind = lineKind(name);
  const facts = kind?.facts.safeParse(line);
  return kind === null || facts?.success !== true ? null : { kind, facts: facts.data };
}

/** Such a line fails alone: the others of its order, and everybody else's, go on. */
export const NOT_UNDERSTOOD: LineFailure = {
  code: 'LINE_NOT_UNDERSTOOD',
  message: messages.localized('line.LINE_NOT_UNDERSTOOD'),
};
