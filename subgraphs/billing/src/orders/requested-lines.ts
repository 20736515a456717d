import { badInput, faultText, forbidden, notFound } from '@customer-area/shared/errors';
import type { DataScope } from '@customer-area/shared/isolation';
import { allLineKinds, type OrderLineInput, type RequestedLine } from '../line-kinds';
import type { AcceptedLine } from './domains-port';

/** How many lines an order may have: typed by a customer, or put together by a plan of ours. */
const MOST_LINES = { customer: 20, plan: 500 } as const;

/** Who put the lines together. */
export type LinesFrom = keyof typeof MOST_LINES;

/**
 * The shape of an order, checked before anybody else is asked. What the lines are about is for the domains service to
 * judge.
 */
export function checkedLines(
  lines: readonly OrderLineInput[],
  from: LinesFrom = 'customer',
): RequestedLine[] {
  const most = MOST_LINES[from];
  if (lines.length < 1 || lines.length > most)
    throw badInput('input.lines', faultText('input.entries', { least: 1, most }));
  return lines.map((line, index) => checkedLine(line, `input.lines.${index}`));
}

/**
 * Whoever is restricted to some domains orders for those only: another one is answered like one that does not exist, and
 * what is about no domain of the profile yet is none of them.
 */
export function refuseOutsideScope(lines: readonly RequestedLine[], dataScope: DataScope): void {
  if (typeof dataScope === 'string') return;
  for (const { domainId } of lines) {
    if (domainId === undefined) throw forbidden('BEYOND_SCOPE');
    if (!dataScope.domainIds.includes(domainId)) throw notFound();
  }
}

/** Nor for what comes along and is about another one: whoever placed the order could neither read nor pay it. */
export function refuseBroughtBeyondScope(lines: readonly AcceptedLine[], dataScope: DataScope): void {
  if (typeof dataScope === 'string') return;
  const isBeyond = ({ comesWith, domainId }: AcceptedLine) =>
    comesWith !== null && (domainId === null || !dataScope.domainIds.includes(domainId));
  if (lines.some(isBeyond)) throw forbidden('BEYOND_SCOPE');
}

function checkedLine(line: OrderLineInput, path: string): RequestedLine {
  const askedFor = allLineKinds().flatMap(({ name, input }) => (input === null ? [] : [{ name, input }]));
  const [kind, ...others] = askedFor.filter(({ input }) => (line[input.field] ?? null) !== null);
  if (kind === undefined || others.length > 0)
    throw badInput(path, faultText('input.exactlyOne', { names: askedFor.map(({ input }) => input.field) }));
  const { field } = kind.input;
  return { kind: kind.name, ...kind.input.request(line[field], `${path}.${field}`) };
}
