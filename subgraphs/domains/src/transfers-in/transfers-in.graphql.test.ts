import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { OTHER_REGISTRAR, TAKEN_AUTH_CODE } from '../registry/simulated';
import { eventually } from '../testing/composed-domains';
import { domainActs, type TestActs } from '../testing/domain-acts';

const SHOWN = `query ($id: ID!) { domain(id: $id) { status transferIn { status requestedAt dueAt closedAt heldByOther }
  actions(codes: [CANCEL_TRANSFER]) { allowed reason { code } } } }`;
const HOLDER = `query ($id: ID!) { domain(id: $id) { registrant { id } transferIn { heldByOther }
  actions(codes: [UPDATE_REGISTRANT]) { allowed reason { code message } } } }`;
const PREVIEW = `mutation ($id: ID!) { answer: previewRegistrantUpdate(domainIds: [$id], input: { phone: "+390575000000" }) { __typename
  ... on RegistrantUpdateRefused { code } } }`;
const CANCEL = `mutation ($id: ID!) { answer: cancelTransfer(domainId: $id) { __typename
  ... on TransferInCancelling { operation { kind status } } ... on CancelTransferRefused { code } } }`;

/** Business time after which the queue of the registry has been read. */
const A_WHILE = 0.03;

describe('transfers to us in the graph', () => {
  let test: TestActs;
  let day = 0;
  let names = 0;
  beforeAll(async () => {
    test = await domainActs('transfers_in_graph');
    test.domains.runtime.start();
  });
  afterAll(() => test.end());

  const later = async (days: number) => {
    day += days;
    for (let round = 0; round < 3; round++) await test.moveTo(day + round * 0.002);
    day += 0.01;
  };
  const ordered = async (profileId: string) => {
    const name = `taken-graph-${++names}.com`;
    const line = { lineId: newId('lin'), index: 0, kind: 'transfer-in', name, authCode: TAKEN_AUTH_CODE };
    const asked = { orderId: newId('ord'), profileId, locale: 'en', lines: [line] };
    const { lines } = await test.domains.call<{ lines: { domainId: string }[] }>('reserve-lines', asked);
    const order = { orderId: asked.orderId, number: '1', total: 1, currency: 'EUR', lines };
    test.domains.addOrderEvent('order.placed', profileId, order);
    return { name, id: lines[0]?.domainId ?? '', viewer: loginOf(profileId), order };
  };
  const paid = async (profileId: string) => {
    const one = await ordered(profileId);
    test.domains.addOrderEvent('order.paid', profileId, { ...one.order, invoiceNumber: 'F1' });
    await eventually(async () => (await shown(one))?.transferIn?.status === 'PENDING');
    return one;
  };
  const shown = async ({ viewer, id }: { viewer: LoginViewer; id: string }) =>
    (await test.run(viewer, SHOWN, { id })).data.domain;
  const cancel = async (viewer: LoginViewer, id: string) => {
    const { data, errors } = await test.run(viewer, CANCEL, { id });
    return errors?.[0]?.extensions ?? data.answer;
  };
  const other = () => test.registry('gtld', OTHER_REGISTRAR);
  const messages = async (name: string) =>
    (await test.database.read.query('SELECT kind, state FROM registry_message WHERE name = ?', [name])).map(
      ({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`,
    );

  it('end as the queue of their registry tells, at once', async () => {
    const [comes, stays] = [await paid('prf_comes'), await paid('prf_stays')];
    expect(await shown(comes)).toMatchObject({ status: 'REGISTERING', actions: [{ allowed: true }] });
    await other().approveTransfer({ commandId: newId('opr'), name: comes.name });
    await other().rejectTransfer({ commandId: newId('opr'), name: stays.name });
    await later(A_WHILE);
    const none = [{ allowed: false, reason: { code: 'NO_TRANSFER_IN' } }];
    expect(await shown(comes)).toMatchObject({
      ...{ status: 'ACTIVE', actions: none },
      transferIn: { status: 'TRANSFERRED', closedAt: expect.any(String) },
    });
    expect(await shown(stays)).toMatchObject({
      status: 'DELETED',
      transferIn: { status: 'REFUSED' },
      actions: none,
    });
    for (const { name } of [comes, stays]) expect((await messages(name)).join()).not.toContain('PARKED');
  });

  it('say that the registry has another holder, why its data cannot be changed, and what to do, until the owner is', async () => {
    const one = await paid('prf_other_holder');
    await other().approveTransfer({ commandId: newId('opr'), name: one.name });
    await later(A_WHILE);
    expect(await shown(one)).toMatchObject({ transferIn: { heldByOther: false } });
    // As a transfer under .it leaves it, where the holder has another tax code.
    await test.database.read.query('UPDATE domain SET registrant_id = NULL WHERE id = ?', [one.id]);
    const { data } = await test.run(one.viewer, HOLDER, { id: one.id });
    expect(data.domain).toMatchObject({
      registrant: null,
      transferIn: { heldByOther: true },
      actions: [
        {
          allowed: false,
          reason: { code: 'HELD_BY_OTHER', message: expect.stringContaining('cambio intestatario') },
        },
      ],
    });
    const refused = await test.run(one.viewer, PREVIEW, { id: one.id });
    expect(refused.data.answer).toEqual({ __typename: 'RegistrantUpdateRefused', code: 'HELD_BY_OTHER' });
  });

  it('are called off by whoever may transfer domains, and exist for nobody else', async () => {
    const one = await paid('prf_calls_off');
    const { id, viewer } = one;
    expect(await cancel(loginOf('prf_stranger'), id)).toEqual({ code: 'NOT_FOUND' });
    for (const absent of [newId('dom'), 'nonsense'])
      expect(await cancel(viewer, absent)).toEqual({ code: 'NOT_FOUND' });
    const reader = delegated(viewer, ['domains:read']);
    expect(await cancel(reader, id)).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = delegated(viewer, ['domains:read', 'domains:transfer'], [newId('dom')]);
    expect(await cancel(elsewhere, id)).toEqual({ code: 'NOT_FOUND' });
    const delegate = delegated(viewer, ['domains:read', 'domains:transfer'], [id]);
    expect((await shown({ viewer: delegate, id })).transferIn.status).toBe('PENDING');
    expect(await cancel(delegate, id)).toMatchObject({ operation: { kind: 'TRANSFER_IN' } });
    await eventually(async () => (await shown(one)).transferIn.status === 'CANCELLED');
  });

  it('are not called off before they are paid, and are no matter of domains that were registered here', async () => {
    const one = await ordered('prf_unpaid');
    await eventually(async () => (await shown(one))?.transferIn?.status === 'ORDERED');
    expect(await shown(one)).toMatchObject({
      status: 'WAITING_PAYMENT',
      actions: [{ allowed: false, reason: { code: 'TRANSFER_NOT_PAID' } }],
    });
    expect(await cancel(one.viewer, one.id)).toMatchObject({ code: 'TRANSFER_NOT_PAID' });
    const id = await test.seed('prf_unpaid', 'registered-here.com');
    expect(await shown({ viewer: one.viewer, id })).toMatchObject({ transferIn: null });
    expect(await cancel(one.viewer, id)).toMatchObject({ code: 'NO_TRANSFER_IN' });
  });
});
