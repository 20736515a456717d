import { lineFailed, lineFulfilled, lineStarted } from '@customer-area/domains/contract';
import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import { collectFacts } from '../frozen-facts';
import { type ApplyLineEventDeps, applyLineEvent, type LineEvent } from '../fulfilment';
import type { OrderNumbers } from '../numbering';
import {
  type CloseUnpaidDeps,
  closeUnpaid,
  draftOrder,
  EXPIRE_ORDER,
  OrderLineStatus,
  type OrderRow,
  OrderStatus,
  type OrderWritingStore,
  type PriceOrderDeps,
  priceOrder,
} from '../orders';
import { type MarkPaidDeps, markPaid, type PaymentStore, type SavedMethodStore } from '../payments';
import { frozenTerms, NOTHING_SAID, type TermsStore } from '../terms';
import { type DemoBankLinesDeps, seedBankLines } from './demo-bank-lines';
import type { DemoDataStore } from './demo-data.store';
import { DEMO_ORDERS, type DemoLine, type DemoOrder } from './demo-orders';
import { demoId, demoSnapshot, GIULIA } from './demo-profiles';

export interface SeedDemoDataDeps
  extends PriceOrderDeps,
    CloseUnpaidDeps,
    MarkPaidDeps,
    ApplyLineEventDeps,
    DemoBankLinesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly demoData: DemoDataStore;
  readonly methods: SavedMethodStore;
  readonly orderWriting: OrderWritingStore;
  readonly orderNumbers: OrderNumbers;
  readonly terms: TermsStore;
  readonly seller: SellerFacts;
  readonly payments: PaymentStore;
}

/** Fills an empty service, in one transaction, by walking its own use cases through the past. */
export function seedDemoData(deps: SeedDemoDataDeps): Promise<void> {
  const { database, clock } = deps;
  const now = clock.now();
  return database.transact(async (manager) => {
    if (await deps.demoData.hasOrders(manager)) return;
    await deps.demoData.insertPromoCode(manager, {
      id: demoId('prm', 1),
      code: 'BENVENUTO10',
      percent: 10,
      at: addDays(now, -365),
    });
    for (const demo of DEMO_ORDERS) await live(deps, manager, demo, now);
    const expiry = { expiryMonth: 12, expiryYear: 2030 };
    const card = { token: 'tok_ok', fingerprint: 'tok_ok', brand: 'Visa', lastFour: '4242', ...expiry };
    const kept = { means: 'CARD', adapter: 'sandbox-card', method: card, at: addDays(now, -100) } as const;
    await deps.methods.save(manager, GIULIA, kept);
    await seedBankLines(deps, manager, now);
    // The other services bring their own share of the demonstration: these facts are not news to them.
    await deps.demoData.clearEventLog(manager);
  });
}

async function live(
  deps: SeedDemoDataDeps,
  manager: EntityManager,
  demo: DemoOrder,
  now: Date,
): Promise<void> {
  const at = addDays(now, -demo.daysAgo);
  const order = await placeDemoOrder(deps, manager, demo, at);
  if (demo.closed !== undefined)
    await closeUnpaid(deps, manager, order, OrderStatus[demo.closed.as], addDays(now, -demo.closed.daysAgo));
  else if (!demo.paid)
    await enqueueJob(manager, { kind: EXPIRE_ORDER, subjectId: order.id, dueAt: order.expiresAt });
  if (!demo.paid) return;
  await markPaid(deps, manager, order, [{ means: 'CARD', cents: order.amountDue, capturedAt: at }], at);
  for (const [index, line] of demo.lines.entries()) {
    if (line.fate === undefined) continue;
    const named = { orderId: order.id, lineId: lineId(demo, index) };
    await applyLineEvent({ ...deps, clock: { now: () => at } }, manager, eventOf(line, named));
  }
}

async function placeDemoOrder(
  deps: SeedDemoDataDeps,
  manager: EntityManager,
  demo: DemoOrder,
  at: Date,
): Promise<OrderRow> {
  const lines = demo.lines.map(({ kind, domain, name, years }, index) => ({
    lineId: lineId(demo, index),
    kind,
    domainId: demoId('dom', domain),
    years,
    details: { name, unicodeName: name, tld: name.slice(name.lastIndexOf('.') + 1) },
  }));
  const billingData = demoSnapshot(demo.profileId);
  const priced = await priceOrder(deps, manager, lines, billingData, null, at);
  if (priced.kind === 'refused') throw new Error(`demonstration order ${demo.number}: ${priced.code}`);
  const number = await deps.orderNumbers.next(at);
  const { totals, splitPayment } = priced;
  const orderId = demoId('ord', demo.number);
  const frozen = collectFacts({
    ...{ buyer: billingData, holders: [], prices: priced.prices, splitPayment, seller: deps.seller },
    lineIds: lines.map((line) => line.lineId),
    taxes: totals.lines,
    terms: frozenTerms(await deps.terms.inForce(manager, at), NOTHING_SAID),
  });
  const draft = {
    orderId,
    profileId: demo.profileId,
    lines,
    totals,
    splitPayment,
    frozen,
    billingData,
    promoCode: null,
    automatic: false,
    at,
  };
  const rows = draftOrder(draft, number);
  await deps.orderWriting.insert(manager, rows);
  return rows.order;
}

/** The first line is numbered like its order, further ones with one more digit. */
function lineId({ number }: DemoOrder, index: number): string {
  return demoId('lin', index === 0 ? number : number * 10 + index + 1);
}

function eventOf({ fate, name }: DemoLine, line: { orderId: string; lineId: string }): LineEvent {
  if (fate === 'failed') {
    const message = { it: `Il registro ha rifiutato ${name}.`, en: `The registry refused ${name}.` };
    const failure = { code: 'REGISTRY_REFUSED', message };
    return { type: lineFailed.type, ...line, to: OrderLineStatus.FAILED, failure };
  }
  return fate === 'started'
    ? { type: lineStarted.type, ...line, to: OrderLineStatus.IN_PROGRESS, failure: null }
    : { type: lineFulfilled.type, ...line, to: OrderLineStatus.FULFILLED, failure: null };
}
