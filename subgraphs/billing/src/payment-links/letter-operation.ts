import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentLetter } from '../../contract';
import {
  factsOf,
  type OrderRow,
  type OrderStore,
  type OrderWritingStore,
  refusalToPay,
  stillDue,
} from '../orders';
import { lockAll, type MakeRequestDeps, makeRequest, type OrdersRequest } from '../payment-requests';
import type { Proposals } from './linked-request';
import { type MakeLinkDeps, makeLink } from './make-link';

export interface LetterOperationDeps extends MakeLinkDeps, MakeRequestDeps {
  readonly database: Database;
  readonly orders: OrderStore;
  readonly orderWriting: OrderWritingStore;
  readonly proposals: Proposals;
}

/** As many as a letter names. */
const NAMES = 5;

/** What identity needs to write a letter with a pay link: no fact carries the link. */
export function paymentLetterOperation(deps: LetterOperationDeps): InternalHandlers {
  const { database } = deps;
  return answerOperation(paymentLetter, ({ subjectId }) =>
    database.transact(async (manager) => {
      const asked = isId(subjectId, 'prq')
        ? await ofRequest(deps, manager, subjectId)
        : await ofOrder(deps, manager, subjectId);
      if (asked === null) return null;
      const { request, payable } = asked;
      const profileId = trustedProfileId(request.profileId);
      const ids = payable.map(({ id }) => id);
      const lines = await deps.orders.linesOf(manager, profileId, ids);
      const names = payable.flatMap(
        (order) =>
          factsOf(
            order,
            lines.filter(({ orderId }) => orderId === order.id),
          ).names,
      );
      const [proposal] = isId(subjectId, 'ord') ? await deps.proposals.ofOrders(manager, profileId, ids) : [];
      return {
        profileId,
        note: proposal?.note ?? null,
        number: request.reference,
        amountDueCents: payable.reduce((sum, order) => sum + stillDue(order), 0),
        names: names.slice(0, NAMES),
        count: names.length,
        ...(await makeLink(deps, manager, request, payable)),
      };
    }),
  );
}

interface Asked {
  readonly request: OrdersRequest;
  readonly payable: readonly OrderRow[];
}

async function ofOrder(
  deps: LetterOperationDeps,
  manager: EntityManager,
  orderId: string,
): Promise<Asked | null> {
  const owner = await deps.orderWriting.ownerOf(manager, orderId);
  if (owner === null) return null;
  const order = await deps.orderWriting.lock(manager, trustedProfileId(owner), orderId);
  const at = deps.clock.now();
  if (order === null || refusalToPay(order, at) !== null) return null;
  return { request: await makeRequest(deps, manager, [order], at), payable: [order] };
}

/** What was paid or cancelled meanwhile is left out. */
async function ofRequest(
  deps: LetterOperationDeps,
  manager: EntityManager,
  requestId: string,
): Promise<Asked | null> {
  const request = await deps.paymentRequests.byId(manager, requestId);
  if (request === null) return null;
  const orders = await lockAll(deps, manager, trustedProfileId(request.profileId), request.orderIds);
  const payable = orders.filter((order) => refusalToPay(order, deps.clock.now()) === null);
  return payable.length === 0 ? null : { request, payable };
}
