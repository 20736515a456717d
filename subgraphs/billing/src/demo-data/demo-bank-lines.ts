import { createHash } from 'node:crypto';
import { addDays, dayOf } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import { BankLineRow, BankLineStatus, type BankLineStore, type BankStatementStore } from '../bank-money';
import { demoId } from './demo-profiles';

/** Movements that no rule could book: their payers have written what people write. */
const LINES = [
  { cents: 1_219, payerName: 'BIANCHI LUCA', text: 'dominio sito nuovo', review: 'NO_ORDER' },
  { cents: 4_880, payerName: 'STUDIO NERI SNC', text: 'saldo vs fattura', review: 'NO_ORDER' },
  { cents: 609, payerName: 'GALLI ANNA', text: 'rinnovo', review: 'NO_ORDER' },
  { cents: -1_829, payerName: null, text: 'STORNO BONIFICO', review: 'OUTGOING' },
  { cents: 25_000, payerName: null, text: 'ACCREDITO CUMULATIVO BOLLETTINI', review: 'COLLECTIVE' },
] as const;

export interface DemoBankLinesDeps {
  readonly bankLines: BankLineStore;
  readonly bankStatements: BankStatementStore;
  readonly seller: { readonly iban: string };
}

/** A statement of yesterday whose lines all wait for staff. */
export async function seedBankLines(
  { bankLines, bankStatements, seller }: DemoBankLinesDeps,
  manager: EntityManager,
  now: Date,
): Promise<void> {
  const [statementId, at] = [demoId('bst', 1), addDays(now, -1)];
  const digest = sha256('demonstration');
  const importedBy = demoId('lgn', 1);
  await bankStatements.take(manager, {
    ...{ id: statementId, uploadId: demoId('bup', 1), digest, state: 'DONE', lineCount: LINES.length },
    ...{ importedBy, reason: null, importedAt: at },
  });
  const rows = LINES.map((line, index) =>
    Object.assign(new BankLineRow(), {
      ...{ id: demoId('bln', index + 1), statementId, fileLine: index + 1, account: seller.iban },
      ...{ lineKey: sha256(`demonstration ${index}`), keyKind: 'CAMT_TEXT', bankReference: null },
      ...{ bookedOn: dayOf(at), payerIban: null, status: BankLineStatus.TO_REVIEW },
      ...{ profileId: null, orderId: null, creditedCents: 0, markedPaymentId: null },
      ...{ decidedBy: null, reason: null, decidedAt: null },
      ...line,
    }),
  );
  await bankLines.insertAll(manager, rows);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
