import 'reflect-metadata';
import { EICAR } from '@customer-area/shared/file-scan';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { staffOf } from '../../../../test/harness/customer-parts';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { PDF, PNG } from '../../../../test/harness/pictures';
import { ownerChangesUnderTest } from '../testing/owner-changes-under-test';

interface Check {
  readonly party: string;
  readonly item: string;
  readonly status: string;
  readonly reason: string | null;
}

describe('the documents of a change of owner', () => {
  let test: Awaited<ReturnType<typeof ownerChangesUnderTest>>;
  let n = 0;
  beforeAll(async () => {
    test = await ownerChangesUnderTest('owner_change_documents');
  });
  afterAll(() => test.end());

  const begun = async (tld = 'it', input: object = {}) => {
    const sides = test.sides();
    return { ...sides, ...(await test.begun(sides, `carte-${++n}.${tld}`, input)) };
  };
  const checkOf = (answer: { checklist: Check[] }, party: string, item: string) =>
    answer.checklist.find((one) => one.party === party && one.item === item);
  const chunks = (id: string) =>
    test.rows('SELECT file_id FROM file_chunk WHERE file_id LIKE ?', [`${id}.%`]);
  const fetched = (id: string) => test.domains.call<{ name: string } | null>('read-file', { fileId: id });
  const stateOf = async (id: string) =>
    (await test.rows<{ state: string }>('SELECT state FROM owner_change_document WHERE id = ?', [id]))[0]
      ?.state;

  it('pass one by one, and with the last one the case is ready', async () => {
    const { id, giver, receiver } = await begun();
    const papers: [LoginViewer, string, string][] = [
      [giver, 'GIVER', 'IDENTITY_DOCUMENT'],
      [giver, 'GIVER', 'SIGNED_REQUEST'],
      [receiver, 'RECEIVER', 'IDENTITY_DOCUMENT'],
      [receiver, 'RECEIVER', 'SIGNED_REQUEST'],
    ];
    const sent: string[] = [];
    for (const [viewer, party, item] of papers) {
      sent.push(await test.sent(viewer, id, item));
      expect(checkOf(await test.read(viewer, id), party, item)).toMatchObject({ status: 'IN_REVIEW' });
    }
    expect(await test.read(giver, id)).toMatchObject({ status: 'IN_REVIEW' });
    const decided = [];
    for (const one of sent) decided.push((await test.review(test.staff, one, true)).status);
    expect(decided.slice(0, 3)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW']);
    expect((await test.read(receiver, id)).readyAt).not.toBeNull();
    const told = await test.toldOf(id);
    expect(told.filter((fact) => fact.startsWith('passed'))).toEqual([
      `passed ${giver.profileId}`,
      `passed ${receiver.profileId}`,
    ]);
    expect(told.filter((fact) => fact.startsWith('document-accepted'))).toHaveLength(4);
    expect(await test.withdraw(giver, sent[0] ?? '')).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
    expect(await test.upload(giver, id, 'SIGNED_REQUEST')).toMatchObject({ code: 'OWNER_CHANGE_OVER' });
  });

  it('are refused with a reason that their side alone reads, and another one takes the place', async () => {
    const { id, giver, receiver } = await begun();
    const first = await test.sent(giver, id, 'IDENTITY_DOCUMENT');
    for (const reason of [undefined, null, '  '])
      expect(await test.review(test.staff, first, false, { reason })).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', field: 'input.reason' },
      });
    const note = 'Sembra un’altra persona';
    expect(await test.review(test.staff, first, false, { reason: 'È scaduto', note })).toMatchObject({
      documents: [{ status: 'REFUSED', reason: 'È scaduto', note }],
    });
    const [own, other] = [await test.read(giver, id), await test.read(receiver, id)];
    expect(checkOf(own, 'GIVER', 'IDENTITY_DOCUMENT')).toMatchObject({
      status: 'REFUSED',
      reason: 'È scaduto',
    });
    expect(JSON.stringify(own)).not.toContain(note);
    expect(checkOf(other, 'GIVER', 'IDENTITY_DOCUMENT')).toMatchObject({ status: 'MISSING', reason: null });
    expect(JSON.stringify(other)).not.toContain('scaduto');
    const second = await test.sent(giver, id, 'IDENTITY_DOCUMENT', PDF);
    const after = await test.read(giver, id);
    expect(after.documents.map(({ status }: { status: string }) => status)).toEqual([
      'REPLACED',
      'IN_REVIEW',
    ]);
    expect(await test.review(test.staff, second, true)).toMatchObject({ ownerChangeId: id });
    expect(checkOf(await test.read(giver, id), 'GIVER', 'IDENTITY_DOCUMENT')).toMatchObject({
      status: 'ACCEPTED',
    });
    const [told] = await test.rows<{ p: string; payload: string }>(
      "SELECT profile_id AS p, payload FROM event_log WHERE subject_id = ? AND type = 'owner-change.document-refused'",
      [id],
    );
    expect(told?.p).toBe(giver.profileId);
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({ reason: 'È scaduto' });
    expect(told?.payload).not.toContain(note);
  });

  it('are decided once, by one of twenty at the same moment, and by staff that reviews documents alone', async () => {
    const { id, giver, receiver } = await begun();
    const document = await test.sent(receiver, id, 'SIGNED_REQUEST');
    const others = [
      ...[giver, receiver, staffOf(['customers:read', 'tickets:answer'])],
      { ...test.staff, secondFactor: false },
    ];
    for (const viewer of others) {
      expect(await test.review(viewer, document, true)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await test.queue(viewer)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        test.review(test.staff, document, at % 2 === 0, { reason: 'No' }),
      ),
    );
    expect(answers.filter(({ ownerChangeId }) => ownerChangeId === id)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(19);
    const { documentId } = await test.upload(receiver, id, 'IDENTITY_DOCUMENT');
    for (const unknown of [newId('ocd'), 'x', documentId])
      expect(await test.review(test.staff, unknown, true)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('wait for staff in the order of their time, and both sides are told who was shown and why', async () => {
    await test.rows('UPDATE owner_change SET review_since = NULL');
    const [one, two] = [await begun(), await begun('eu')];
    const later = await test.sent(two.giver, two.id, 'SIGNED_REQUEST');
    await test.rows('UPDATE owner_change SET review_since = review_since - INTERVAL 1 HOUR WHERE id = ?', [
      two.id,
    ]);
    await test.sent(one.receiver, one.id, 'SIGNED_REQUEST');
    expect(await test.queue(test.staff, ' ')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
    const queue = await test.queue(test.staff, 'Turno di oggi');
    expect(queue.totalCount).toBe(2);
    expect(queue.edges.map(({ node }: { node: { ownerChangeId: string } }) => node.ownerChangeId)).toEqual([
      two.id,
      one.id,
    ]);
    expect(queue.edges[0].node.holders.map(({ role }: { role: string }) => role)).toEqual([
      'GIVER',
      'RECEIVER',
    ]);
    for (const { profileId } of [one.giver, one.receiver, two.giver, two.receiver])
      expect(
        await test.rows("SELECT id FROM event_log WHERE type = 'staff.read' AND profile_id = ?", [profileId]),
      ).toHaveLength(1);
    await test.review(test.staff, later, true);
    expect((await test.queue(test.staff)).totalCount).toBe(1);
    await test.cancel(one.giver, one.id);
    expect((await test.queue(test.staff)).totalCount).toBe(0);
  });

  it('are taken of three types, of a size, for what is asked, five for each thing', async () => {
    const { id, giver } = await begun();
    const refused = async (item: string, file: object = {}) =>
      (await test.upload(giver, id, item, file)).code;
    expect(await refused('DEED')).toBe('ITEM_NOT_ASKED');
    expect(await refused('CONFIRMATION')).toBe('ITEM_NOT_ASKED');
    expect(await refused('SIGNED_REQUEST', { size: 10 * 1024 * 1024 + 1 })).toBe('DOCUMENT_TOO_LARGE');
    expect(await refused('SIGNED_REQUEST', { mediaType: 'text/html' })).toBe('DOCUMENT_TYPE_NOT_TAKEN');
    for (const file of [
      { size: 0 },
      { size: -1 },
      { mediaType: '' },
      { fileName: ' ' },
      { fileName: 'a\u202eb' },
    ])
      expect(await refused('SIGNED_REQUEST', file)).toBe('BAD_USER_INPUT');
    const parallel = await Promise.all(
      Array.from({ length: 20 }, () => test.upload(giver, id, 'SIGNED_REQUEST')),
    );
    expect(parallel.filter(({ documentId }) => documentId !== undefined)).toHaveLength(5);
    expect(parallel.filter(({ code }) => code === 'TOO_MANY_DOCUMENTS')).toHaveLength(15);
    // Links that have ended without a file make room.
    await test.rows(
      'UPDATE owner_change_document SET announced_at = announced_at - INTERVAL 11 MINUTE WHERE owner_change_id = ?',
      [id],
    );
    expect(await test.upload(giver, id, 'SIGNED_REQUEST')).toMatchObject({ __typename: 'OwnerChangeUpload' });
  });

  it('are what was announced, the same ones again are no error, and others are none', async () => {
    const { id, giver } = await begun();
    const { documentId } = await test.upload(giver, id, 'SIGNED_REQUEST');
    await expect(test.store(documentId, PNG)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(test.store(documentId, Buffer.concat([PDF, PDF]))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await stateOf(documentId)).toBe('ANNOUNCED');
    expect(await test.withdraw(giver, documentId)).toMatchObject({ code: 'NOT_FOUND' });
    await Promise.all(Array.from({ length: 10 }, () => test.store(documentId, PDF)));
    expect((await test.toldOf(id)).filter((fact) => fact.startsWith('document-sent'))).toHaveLength(1);
    expect(await chunks(documentId)).toHaveLength(1);
    const other = Buffer.concat([PDF.subarray(0, -1), Buffer.from('x')]);
    await expect(test.store(documentId, other)).rejects.toMatchObject({ code: 'CONFLICT' });
    for (const unknown of [newId('ocd'), newId('dex')])
      await expect(test.store(unknown, PDF)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await fetched(documentId)).toMatchObject({ name: 'carta.pdf' });
  });

  it('come too late once the case is over', async () => {
    const { id, giver } = await begun();
    const { documentId } = await test.upload(giver, id, 'SIGNED_REQUEST');
    const sent = await test.sent(giver, id, 'IDENTITY_DOCUMENT');
    await test.cancel(giver, id);
    await expect(test.store(documentId, PDF)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await chunks(documentId)).toEqual([]);
    expect(await test.review(test.staff, sent, true)).toMatchObject({ code: 'CONFLICT' });
  });

  it('are searched before anybody sees them, and what is infected goes at once', async () => {
    const { id, giver } = await begun();
    const infected = Buffer.concat([PDF, Buffer.from(EICAR)]);
    const document = await test.sent(giver, id, 'SIGNED_REQUEST', infected);
    expect(await stateOf(document)).toBe('INFECTED');
    expect(await chunks(document)).toEqual([]);
    await expect(fetched(document)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const seen = await test.read(giver, id);
    expect(seen.documents).toMatchObject([{ status: 'INFECTED', file: null }]);
    expect(checkOf(seen, 'GIVER', 'SIGNED_REQUEST')).toMatchObject({ status: 'MISSING' });
    expect(await test.review(test.staff, document, true)).toMatchObject({ code: 'CONFLICT' });
    expect((await test.toldOf(id)).slice(-1)).toEqual([`document-infected ${giver.profileId}`]);
  });

  it('are taken back by their side, once, with their bytes', async () => {
    const { id, giver, receiver } = await begun();
    const document = await test.sent(giver, id, 'SIGNED_REQUEST');
    await test.review(test.staff, document, true);
    for (const viewer of [receiver, loginOf('prf_stranger')])
      expect(await test.withdraw(viewer, document)).toMatchObject({ code: 'NOT_FOUND' });
    for (const unknown of [newId('ocd'), 'x'])
      expect(await test.withdraw(giver, unknown)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await test.withdraw(delegated(giver, ['domains:transfer']), document)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.withdraw(giver, document)));
    expect(new Set(answers.map(({ id: of }) => of))).toEqual(new Set([id]));
    expect(checkOf(answers[0], 'GIVER', 'SIGNED_REQUEST')).toMatchObject({ status: 'MISSING' });
    expect(await chunks(document)).toEqual([]);
    expect((await test.toldOf(id)).filter((fact) => fact.startsWith('document-withdrawn'))).toHaveLength(1);
  });

  it('may be the form that comes back through the support, for the own side alone', async () => {
    const { id, giver } = await begun();
    const awaited = (viewer: LoginViewer, ownerChangeId: string) =>
      test.domains.call<{ kind: string; fileId: string }>('await-owner-change-form', {
        ...{
          reader: { profileId: viewer.profileId, scopes: null, domainIds: null },
          loginId: viewer.loginId,
          ownerChangeId,
        },
      });
    const form = await awaited(giver, id);
    expect(form).toMatchObject({ kind: 'awaited', maxBytes: 10 * 1024 * 1024 });
    await test.store(form.fileId, PNG);
    expect((await test.read(giver, id)).documents).toMatchObject([
      { id: form.fileId, item: 'SIGNED_REQUEST', status: 'IN_REVIEW' },
    ]);
    for (const ownerChangeId of [id, newId('ocg'), 'x'])
      expect(await awaited(loginOf('prf_stranger'), ownerChangeId)).toEqual({ kind: 'not-found' });
    const generic = await begun('com');
    expect(await awaited(generic.giver, generic.id)).toEqual({ kind: 'not-awaited' });
  });

  it('of heirs come from them alone', async () => {
    const { id, giver, receiver } = await begun('it', { occasion: 'HEIRS' });
    expect(await test.upload(giver, id, 'DEATH_CERTIFICATE')).toMatchObject({ code: 'ITEM_NOT_ASKED' });
    const seen = await test.read(receiver, id);
    expect(seen.checklist.every(({ party }: Check) => party === 'RECEIVER')).toBe(true);
    for (const { item } of seen.checklist as Check[])
      await test.review(test.staff, await test.sent(receiver, id, item), true);
    expect((await test.read(giver, id)).readyAt).not.toBeNull();
  });

  it('stay as they are when whoever decides dies before the end: all of it, or nothing', async () => {
    const { id, giver } = await begun();
    const document = await test.sent(giver, id, 'SIGNED_REQUEST');
    await test.rows(
      `ALTER TABLE event_log ADD CONSTRAINT untold CHECK (subject_id <> '${id}' OR type <> 'owner-change.document-accepted')`,
    );
    expect(await test.review(test.staff, document, true)).toMatchObject({ code: 'UNEXPECTED' });
    await test.rows('ALTER TABLE event_log DROP CONSTRAINT untold');
    expect(await stateOf(document)).toBe('IN_REVIEW');
    expect(await test.review(test.staff, document, true)).toMatchObject({ ownerChangeId: id });
  });

  it('are looked for by nobody once the case is over, whatever a late search finds', async () => {
    await test.rows('UPDATE owner_change SET review_since = NULL');
    const { id, giver } = await begun();
    const { documentId } = await test.upload(giver, id, 'SIGNED_REQUEST');
    await test.domains.call('store-file', { fileId: documentId, content: PDF.toString('base64') });
    await test.rows(
      "UPDATE job SET due_at = due_at + INTERVAL 2 DAY WHERE kind = 'owner-change.scan' AND subject_id = ? AND state = 'READY'",
      [documentId],
    );
    await test.rows("UPDATE owner_change_document SET state = 'SCANNING' WHERE id = ?", [documentId]);
    await test.rows('UPDATE owner_change SET review_since = NULL WHERE id = ?', [id]);
    await test.cancel(giver, id);
    await test.moveTo(3);
    expect(await stateOf(documentId)).toBe('IN_REVIEW');
    expect((await test.queue(test.staff)).totalCount).toBe(0);
  });

  it('go when they are taken back, also when whoever takes them back dies before the bytes are gone', async () => {
    const { id, giver } = await begun();
    const document = await test.sent(giver, id, 'SIGNED_REQUEST');
    const [key] = (await chunks(document)) as { file_id: string }[];
    const kept = await test.rows('SELECT * FROM file_chunk WHERE file_id = ?', [key?.file_id]);
    await test.withdraw(giver, document);
    const [row] = kept as Record<string, unknown>[];
    const columns = Object.keys(row ?? {});
    await test.rows(
      `INSERT INTO file_chunk (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row ?? {}),
    );
    await test.domains.runtime.settle();
    expect(await chunks(document)).toEqual([]);
  });

  it('leave no bytes when whoever stores them dies before their row names them', async () => {
    const { id, giver } = await begun();
    const { documentId } = await test.upload(giver, id, 'SIGNED_REQUEST');
    await test.rows(
      `ALTER TABLE event_log ADD CONSTRAINT unsent CHECK (subject_id <> '${id}' OR type <> 'owner-change.document-sent')`,
    );
    await expect(test.store(documentId, PDF)).rejects.toBeDefined();
    await test.rows('ALTER TABLE event_log DROP CONSTRAINT unsent');
    expect([await stateOf(documentId), (await chunks(documentId)).length]).toEqual(['ANNOUNCED', 1]);
    const kept = await test.sent(giver, id, 'IDENTITY_DOCUMENT');
    await test.moveTo(5);
    expect(await chunks(documentId)).toEqual([]);
    expect(await chunks(kept)).toHaveLength(1);
    // It is awaited no more: what came by now would be looked for by nobody.
    await expect(test.store(documentId, PDF)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await chunks(documentId)).toEqual([]);
  });
});
