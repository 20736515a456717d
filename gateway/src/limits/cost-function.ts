/** A number that may depend on the variables of an operation. */
export type CostFunction = (variables: Readonly<Record<string, unknown>>) => number;

/** Those that depend on none, and what they are. */
const constants = new WeakMap<CostFunction, number>();

export function constant(value: number): CostFunction {
  const cost = () => value;
  constants.set(cost, value);
  return cost;
}

/** The number itself, once, when no part of it depends on a variable. */
export function fromParts(cost: CostFunction, parts: readonly CostFunction[]): CostFunction {
  return parts.every((part) => constants.has(part)) ? constant(cost({})) : cost;
}

export function sum(parts: readonly CostFunction[]): CostFunction {
  const fixed = parts.reduce((total, part) => total + (constants.get(part) ?? 0), 0);
  const varying = parts.filter((part) => !constants.has(part));
  return fromParts((variables) => varying.reduce((total, part) => total + part(variables), fixed), parts);
}

export function largest(
  parts: readonly CostFunction[],
  then: (value: number) => number = (value) => value,
): CostFunction {
  return fromParts((variables) => then(Math.max(0, ...parts.map((part) => part(variables)))), parts);
}
