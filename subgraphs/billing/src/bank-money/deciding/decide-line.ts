import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import type { bankLineCodes } from '../../../contract';
import type { BankLineRow } from '../lines/bank-line.entity';
import type { BankLineChange, BankLineStore } from '../lines/bank-line.store';
import { BankLineStatus } from '../lines/bank-line-status';

export interface DecideLineDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly bankLines: BankLineStore;
}

export type BankLineRefusal = CodeOf<typeof bankLineCodes>;

export type LineDecided =
  | { readonly kind: 'decided'; readonly line: BankLineRow }
  | { readonly kind: 'refused'; readonly code: BankLineRefusal };

export interface LineDecision {
  readonly reason: string;
  /** Whether the line stands as this decision would leave it: then it was made before. */
  readonly isMade: (line: BankLineRow) => boolean;
  readonly carryOut: (
    manager: EntityManager,
    line: BankLineRow,
    at: Date,
  ) => Promise<BankLineChange | BankLineRefusal>;
}

/** Carries out what staff decide of a line, once: the same decision again is answered as the first time. */
export async function decideLine(
  deps: DecideLineDeps,
  lineId: string,
  decision: LineDecision,
): Promise<LineDecided> {
  const { database, clock, bankLines } = deps;
  if (!isId(lineId, 'bln')) throw notFound();
  return database.transact(async (manager): Promise<LineDecided> => {
    const line = await bankLines.lock(manager, lineId);
    if (line === null) throw notFound();
    if (line.decidedBy !== null && decision.isMade(line)) return { kind: 'decided', line };
    if (line.status === BankLineStatus.WAITING) return { kind: 'refused', code: 'LINE_WAITS' };
    if (line.status !== BankLineStatus.TO_REVIEW) return { kind: 'refused', code: 'LINE_DECIDED' };
    const at = clock.now();
    const change = await decision.carryOut(manager, line, at);
    if (typeof change === 'string') return { kind: 'refused', code: change };
    const by = { decidedBy: currentActor()?.loginId ?? 'staff', reason: decision.reason, decidedAt: at };
    return { kind: 'decided', line: await bankLines.change(manager, line, { ...change, ...by }) };
  });
}
