import type { EventDefinition } from './event';
import type { Operation } from './operation';

/** Everything a service tells and answers. */
export interface ServiceContract {
  readonly events: readonly EventDefinition[];
  readonly operations: readonly Operation[];
}

/** The definitions among the exports of a service's `contract/`. */
export function contractOf(exports: Readonly<Record<string, unknown>>): ServiceContract {
  const definitions = Object.values(exports).filter(isDefinition);
  return {
    events: definitions.filter((one) => one.kind === 'event'),
    operations: definitions.filter((one) => one.kind === 'operation'),
  };
}

function isDefinition(value: unknown): value is EventDefinition | Operation {
  if (typeof value !== 'object' || value === null) return false;
  const { kind } = value as { kind?: unknown };
  return kind === 'event' || kind === 'operation';
}
