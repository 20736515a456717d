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
  const named = Object.entries(facts.data).map(([name, value]) => {
    const terms = event.terms?.[name];
    return [name, terms === undefined ? value : inWords(value, terms)] as const;
  });
  return Object.fromEntries(named) as MessageFacts;
}

function narrowed({ payload }: EventDefinition, message: LocalizedText): z.ZodObject {
  const names = argumentsOf(message.it);
  return z.object(Object.fromEntries(Object.entries(payload.shape).filter(([name]) => names.has(name))));
}

function inWords(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(one, terms));
  return typeof value === 'string' && Object.hasOwn(terms, value) ? terms[value] : value;
}
