import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { applyLineEvent } from '../fulfilment';
import {
  closeUnpaid,
  draftOrder,
  EXPIRE_ORDER,
  insertOrder,
  nextOrderNumber,
  type OrderRow,
  OrderStatus,
  priceOrder,
} from '../orders';
import { markPaid, saveMethod } from '../payments';
import { clearEventLog, hasOrders, insertPromoCode } from './demo-data.store';
import { DEMO_ORDERS, type DemoLine, type DemoOrder } from './demo-orders';
import { demoId, demoSnapshot, GIULIA } from './demo-profiles';

export interface SeedDemoDataDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Fills an empty service, in one transaction, by walking its own use cases through the past. */
export function seedDemoData({ database, clock, logger }: SeedDemoDataDeps): Promise<void> {
  const now = clock.now();
  return database.transact(async (manager) => {
    if (await hasOrders(manager)) return;
    await insertPromoCode(manager, {
      id: demoId('prm', 1),
      code: 'BENVENUTO10',
      percent: 10,
      at: addDays(now, -365),
    });
    for (const demo of DEMO_ORDERS) await live(manager, demo, now, logger);
    const expiry = { expiryMonth: 12, expiryYear: 2030 };
    const card = { token: 'tok_ok', fingerprint: 'tok_ok', brand: 'Visa', lastFour: '4242', ...expiry };
    const kept = { means: 'CARD', adapter: 'sandbox-card', method: card, at: addDays(now, -100) } as const;
    await saveMethod(manager, GIULIA, kept);
    // The other services bring their own share of the demonstration: these facts are not news to them.
    await clearEventLog(manager);
  });
}

async function live(manager: EntityManager, demo: DemoOrder, now: Date, logger: Logger): Promise<void> {
  const at = addDays(now, -demo.daysAgo);
  const order = await placeDemoOrder(manager, demo, at);
  if (demo.closed !== undefined)
    await closeUnpaid(manager, order, OrderStatus[demo.closed.as], addDays(now, -demo.closed.daysAgo));
  else if (!demo.paid)
    await enqueueJob(manager, { kind: EXPIRE_ORDER, subjectId: order.id, dueAt: order.expiresAt });
  if (!demo.paid) return;
  await markPaid(manager, order, 'CARD', at);
  for (const [index, line] of demo.lines.entries()) {
    if (line.fate === undefined) continue;
    const named = { orderId: order.id, lineId: lineId(demo, index) };
    await applyLineEvent({ clock: { now: () => at }, logger }, manager, eventOf(line, named));
  }
}

async function placeDemoOrder(manager: EntityManager, demo: DemoOrder, at: Date): Promise<OrderRow> {
  const lines = demo.lines.map(({ kind, domain, name, years }, index) => ({
    lineId: lineId(demo, index),
    kind,
    domainId: demoId('dom', domain),
    years,
    details: { name, unicodeName: name, tld: name.slice(name.lastIndexOf('.') + 1) },
  }));
  const billingData = demoSnapshot(demo.profileId);
  const priced = await priceOrder(manager, lines, billingData, null, at);
  if (priced.kind === 'refused') throw new Error(`demonstration order ${demo.number}: ${priced.code}`);
  const number = await nextOrderNumber(manager, at);
  const { totals, splitPayment } = priced;
  const orderId = demoId('ord', demo.number);
  const draft = {
    orderId,
    profileId: demo.profileId,
    lines,
    totals,
    splitPayment,
    billingData,
    promoCode: null,
    at,
  };
  const rows = draftOrder(draft, number);
  await insertOrder(manager, rows);
  return rows.order;
}

/** The first line is numbered like its order, further ones with one more digit. */
function lineId({ number }: DemoOrder, index: number): string {
  return demoId('lin', index === 0 ? number : number * 10 + index + 1);
}

function eventOf({ fate, name }: DemoLine, named: { orderId: string; lineId: string }) {
  if (fate !== 'failed')
    return { type: fate === 'started' ? ('line.started' as const) : ('line.fulfilled' as const), ...named };
  const message = { it: `Il registro ha rifiutato ${name}.`, en: `The registry refused ${name}.` };
  return { type: 'line.failed' as const, ...named, code: 'REGISTRY_REFUSED', message };
}
