import type { FrozenHolder } from '../frozen-facts';
import type { RequestedLine } from '../line-kinds';
import type { AcceptedLine, HoldersOf } from './domains-port';

/** What the domains service needs to know of a line to say who holds what it is about. */
export function heldLine({
  lineId,
  domainId,
  registrantId,
}: RequestedLine & { readonly lineId: string }): HoldersOf['lines'][number] {
  return {
    lineId,
    domainId: domainId ?? null,
    registrantId: typeof registrantId === 'string' ? registrantId : null,
  };
}

/** What comes with a line has the holder of that line. */
export function holdersOfAll(
  holders: readonly FrozenHolder[],
  lines: readonly Pick<AcceptedLine, 'lineId' | 'comesWith'>[],
): FrozenHolder[] {
  return holders.map((holder) => {
    const theirs = lines.filter(({ lineId, comesWith }) => holder.lineIds.includes(comesWith ?? lineId));
    return { ...holder, lineIds: theirs.map(({ lineId }) => lineId) };
  });
}
