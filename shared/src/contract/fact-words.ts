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

function only(event: EventDefinition, property: string): z.ZodObject {
  const schema = event.payload.shape[property];
  if (schema === undefined) return NOTHING;
  const { ofProperties } = partsOf(event);
  const known = ofProperties.get(property);
  if (known !== undefined) return known;
  const made = z.object({ [property]: schema });
  ofProperties.set(property, made);
  return made;
}

function narrowed(event: EventDefinition, message: LocalizedText): z.ZodObject {
  const { ofMessages } = partsOf(event);
  const known = ofMessages.get(message);
  if (known !== undefined) return known;
  const names = argumentsOf(message.it);
  const shape = Object.entries(event.payload.shape).filter(([name]) => names.has(name));
  const made = z.object(Object.fromEntries(shape));
  ofMessages.set(message, made);
  return made;
}

const NOTHING = z.object({});

/** Parts of an event's payload, as schemas. */
interface Parts {
  readonly ofMessages: WeakMap<LocalizedText, z.ZodObject>;
  readonly ofProperties: Map<string, z.ZodObject>;
}

/** Kept, because a schema compiles its parser when it is first used: that costs far more than the parsing. */
const kept = new WeakMap<EventDefinition, Parts>();

function partsOf(event: EventDefinition): Parts {
  const known = kept.get(event);
  if (known !== undefined) return known;
  const made: Parts = { ofMessages: new WeakMap(), ofProperties: new Map() };
  kept.set(event, made);
  return made;
}

function inWords(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(one, terms));
  return typeof value === 'string' && Object.hasOwn(terms, value) ? terms[value] : value;
}
