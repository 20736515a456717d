import type { CodeTable } from './codes';
import type { EventDefinition } from './event';
import type { Operation } from './operation';

/** Everything a service tells and answers. */
export interface ServiceContract {
  readonly events: readonly EventDefinition[];
  readonly operations: readonly Operation[];
  readonly codes: readonly CodeTable[];
}

/** The definitions among the exports of a service's `contract/`. */
export function contractOf(exports: Readonly<Record<string, unknown>>): ServiceContract {
  const definitions = Object.values(exports).filter(isDefinition);
  return {
    events: definitions.filter((one) => one.kind === 'event'),
    operations: definitions.filter((one) => one.kind === 'operation'),
    codes: definitions.filter((one) => one.kind === 'codes'),
  };
}

function isDefinition(value: unknown): value is EventDefinition | Operation | CodeTable {
  if (typeof value !== 'object' || value === null) return false;
  const { kind } = value as { kind?: unknown };
  return kind === 'event' || kind === 'operation' || kind === 'codes';
}
