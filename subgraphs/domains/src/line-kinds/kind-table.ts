import { messages } from '../messages';
import { addOperationKindValue } from '../operations';
import type { LineFacts, LineFailure, LineKind } from './line-kind';

const KINDS = new Map<string, LineKind>();

/** Adds a kind. Only before the service starts. */
export function addLineKind(kind: LineKind): void {
  if (KINDS.has(kind.name)) throw new Error(`there is a line kind ${kind.name} already`);
  KINDS.set(kind.name, kind);
  addOperationKindValue(kind.name, kind.description);
}

/** Null for a kind that this version does not know. */
export function lineKind(name: string): LineKind | null {
  return KINDS.get(name) ?? null;
}

/** The names of the kinds that pay for more of the time of a service. */
export const serviceRenewals = (): string[] =>
  [...KINDS.values()].filter(({ renewsService }) => renewsService === true).map(({ name }) => name);

/** A stored line parsed by its kind; null when its kind is unknown or its facts are malformed. */
export function parseFacts(name: string, line: unknown): { kind: LineKind; facts: LineFacts } | null {
  const kind = lineKind(name);
  const facts = kind?.facts.safeParse(line);
  return kind === null || facts?.success !== true ? null : { kind, facts: facts.data };
}

/** Only the line itself fails: the other lines of its order are carried out. */
export const LINE_NOT_UNDERSTOOD: LineFailure = {
  code: 'LINE_NOT_UNDERSTOOD',
  message: messages.localized('line.LINE_NOT_UNDERSTOOD'),
};
