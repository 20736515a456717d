import { z } from 'zod';
import type { LocalizedText } from '../locale';
import { argumentsOf, type MessageFacts } from '../messages';
import type { EventDefinition, Terms } from './event';

/**
 * What is kept of a payload for the fact's line in the audit log, as JSON: what its detail names and nothing else. Null when
 * the line has no detail, or when the payload has another shape, as one from another version of the service may.
 */
export function lineFactsOf(event: EventDefinition, payload: unknown): unknown {
  if (event.log?.detail === undefined) return null;
  const schema = narrowed(event, event.log.detail);
  const facts = z.safeDecode(schema, payload as never);
  return facts.success ? z.encode(schema, facts.data) : null;
}

/** The arguments of one of the fact's messages, out of its payload as JSON; null when it has another shape. */
export function messageFacts(
  event: EventDefinition,
  message: LocalizedText,
  payload: unknown,
): MessageFacts | null {
  const facts = z.safeDecode(narrowed(event, message), payload as never);
  if (!facts.success) return null;
  return worded(event, facts.data);
}

/** The arguments of the fact's messages that are repeated for a list of its payload: those of each; null when it has another shape. */
export function listFacts(
  event: EventDefinition,
  list: string,
  payload: unknown,
): readonly MessageFacts[] | null {
  const held = z.safeDecode(only(event, list), payload as never);
  const all = held.success ? listOfObjects.safeParse(held.data[list]) : held;
  return all.success ? (all.data as Record<string, unknown>[]).map((one) => worded(event, one)) : null;
}

/** A text that the payload holds; null when it holds none. */
export function textIn(event: EventDefinition, property: string, payload: unknown): string | null {
  const held = z.safeDecode(only(event, property), payload as never);
  const value = held.success ? held.data[property] : null;
  return typeof value === 'string' ? value : null;
}

const listOfObjects = z.array(z.record(z.string(), z.unknown()));

function worded({ terms }: EventDefinition, values: Readonly<Record<string, unknown>>): MessageFacts {
  const named = Object.entries(values).map(([name, value]) => {
    const words = terms?.[name];
    return [name, words === undefined ? value : inWords(value, words)] as const;
  });
  return Object.fromEntries(named) as MessageFacts;
}

function only({ payload }: EventDefinition, property: string): z.ZodObject {
  const schema = payload.shape[property];
  return z.object(schema === undefined ? {} : { [property]: schema });
}

function narrowed({ payload }: EventDefinition, message: LocalizedText): z.ZodObject {
  const names = argumentsOf(message.it);
  return z.object(Object.fromEntries(Object.entries(payload.shape).filter(([name]) => names.has(name))));
}

function inWords(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(one, terms));
  return typeof value === 'string' && Object.hasOwn(terms, value) ? terms[value] : value;
}
