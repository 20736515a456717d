import { createServer } from 'node:net';
import { EICAR } from '@customer-area/shared/file-scan';
import { storageAt } from '@customer-area/shared/file-storage';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { ObjectStorage, STORAGE_KEY } from '../../../../test/harness/object-storage';
import { delegated, eventually, loginOf } from '../../../../test/harness/operations';
import { JPEG, jpegSegment, PDF, PNG, ZIP_END } from '../../../../test/harness/pictures';
import { freePort } from '../../../../test/harness/product';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { OPEN, opened, question } from '../testing/documents';
import { AttachmentStore, takeMailedFiles } from '.';

const UPLOAD = `mutation ($input: TicketAttachmentUploadInput!) { ticketAttachmentUpload(input: $input) {
  ... on TicketAttachmentUpload { attachment { id } } } }`;
const ATTACHMENT = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Attachment { fileName mediaType size status path } } }`;

const mine = loginOf('prf_mine', 'lgn_one');

describe.each(['database', 'S3'])('the files of tickets, kept in %s', (kind) => {
  let support: TestSupport;
  let objects: ObjectStorage;
  beforeAll(async () => {
    objects = await ObjectStorage.start();
    const s3 = {
      ...{ FILE_STORAGE_URL: objects.url, FILE_STORAGE_KEY_ID: STORAGE_KEY.keyId },
      FILE_STORAGE_SECRET: STORAGE_KEY.secret,
    };
    support = await composedSupport('attachments', kind === 'S3' ? s3 : {});
  });
  afterAll(async () => {
    await support.end();
    await objects.close();
  });

  const announced = async (fileName = 'foto.jpg', size = 1_000_000, viewer = mine): Promise<string> => {
    const { data } = await support.ask(viewer, UPLOAD, { input: { fileName, size } });
    return data.ticketAttachmentUpload.attachment.id;
  };
  const send = (fileId: string, bytes: Buffer) =>
    support.call('store-file', { fileId, content: bytes.toString('base64') });
  const read = (fileId: string, wanted: object = {}) =>
    support.call('read-file', { fileId, ...wanted }) as Promise<{
      content: string;
      name: string;
      tag: string;
    }>;
  const shown = async (id: string, viewer = mine) =>
    (await support.ask(viewer, ATTACHMENT, { of: [{ __typename: 'Attachment', id }] })).data._entities[0];
  const withStatus = (id: string, status: string) =>
    eventually(async () => {
      await support.service.runtime.settle();
      const attachment = await shown(id);
      return attachment?.status === status ? attachment : null;
    });
  const sent = async (bytes = PDF, fileName = 'a.pdf', viewer = mine) => {
    const id = await announced(fileName, 1_000_000, viewer);
    await send(id, bytes);
    await support.service.runtime.settle();
    return id;
  };
  const bind = (id: string) =>
    support.sql("UPDATE ticket_attachment SET ticket_id = 'tkt_1', message_id = 'msg_1' WHERE id = ?", [id]);
  /** The places in which something is kept whose names begin so. */
  const kept = async (prefix: string): Promise<string[]> => {
    if (kind === 'S3')
      return [...objects.objects.keys()]
        .map((key) => key.split('/').at(-1) ?? '')
        .filter((name) => name.startsWith(prefix));
    const rows = await support.sql<{ id: string }>('SELECT DISTINCT file_id AS id FROM file_chunk');
    return rows.map(({ id }) => id).filter((name) => name.startsWith(prefix));
  };
  const put = (profileId: string, fileId: string) => {
    if (kind === 'S3') objects.objects.set(`support/${profileId}/${fileId}`, Buffer.from('lost'));
    else
      return support.sql(
        "INSERT INTO file_chunk (profile_id, file_id, position, content) VALUES (?, ?, 0, 'lost')",
        [...[profileId, fileId]],
      );
  };

  it('are scanned and handed out, under a name that says what they are', async () => {
    const place = jpegSegment(0xfe, Buffer.from('N 45.4642 E 9.1900'));
    const photo = Buffer.concat([JPEG.subarray(0, 2), place, JPEG.subarray(2)]);
    const id = await announced('foto.pdf');
    await send(id, photo);
    const attachment = await withStatus(id, 'READY');
    expect(attachment).toEqual({
      ...{ fileName: 'foto.pdf.jpg', mediaType: 'image/jpeg', size: JPEG.length, status: 'READY' },
      path: expect.stringMatching(/^\/files\//),
    });
    const { content, name } = await read(id);
    expect(Buffer.from(content, 'base64').equals(JPEG)).toBe(true);
    expect(name).toBe('foto.pdf.jpg');
    const part = await read(id, { range: { first: 0, last: 1 } });
    expect([part.content, part.tag]).toEqual([
      Buffer.from([0xff, 0xd8]).toString('base64'),
      (await read(id)).tag,
    ]);
  });

  it('can be sent again as they were, and not as others', async () => {
    const id = await sent();
    await send(id, PDF);
    await expect(send(id, PNG)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(Buffer.from((await read(id)).content, 'base64').equals(PDF)).toBe(true);
    expect(await kept(id)).toHaveLength(1);
  });

  it('are one of two that are sent at once, and nothing of the other is kept', async () => {
    const id = await announced();
    const results = await Promise.allSettled([send(id, PDF), send(id, PNG)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await withStatus(id, 'READY');
    const won = results[0]?.status === 'fulfilled' ? PDF : PNG;
    expect(Buffer.from((await read(id)).content, 'base64').equals(won)).toBe(true);
    expect(await kept(id)).toHaveLength(1);
  });

  it.each([
    ['of a type that is not taken', Buffer.from('PK\x03\x04archive')],
    ['two things at once', Buffer.concat([PDF, ZIP_END])],
    ['a damaged picture', JPEG.subarray(0, 100)],
    ['empty', Buffer.alloc(0)],
  ])('are refused when they are %s; a right one is taken after that', async (_, bytes) => {
    const id = await announced();
    await expect(send(id, bytes)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await shown(id)).toMatchObject({ status: 'REFUSED', path: null });
    expect(await kept(id)).toEqual([]);
    await expect(read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await send(id, PDF);
    await withStatus(id, 'READY');
  });

  it('that were refused count again when they are sent anew: there are twenty that wait at most', async () => {
    const busy = loginOf('prf_mine', newId('lgn'));
    const refused: string[] = [];
    for (let n = 0; n < 2; n++) {
      const id = await announced('a.pdf', 1_000_000, busy);
      await expect(send(id, Buffer.alloc(0))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      refused.push(id);
    }
    for (let n = 0; n < 19; n++) await announced('a.pdf', 1_000_000, busy);
    const [last = '', beyond = ''] = refused;
    await send(last, PDF);
    await expect(send(beyond, PDF)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await shown(beyond, busy)).toMatchObject({ status: 'REFUSED' });
    expect(await kept(beyond)).toEqual([]);
  });

  it('are never handed out when they are infected, and told', async () => {
    const id = await announced('virus.txt');
    await send(id, Buffer.from(EICAR));
    expect(await withStatus(id, 'INFECTED')).toMatchObject({ path: null });
    await expect(read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await eventually(async () => (await kept(id)).length === 0);
    expect(await support.facts(id)).toEqual([
      { type: 'attachment.infected', payload: { fileName: 'virus.txt' } },
    ]);
    await send(id, Buffer.from(EICAR));
    expect(await shown(id)).toMatchObject({ status: 'INFECTED' });
  });

  it('go with a message that is sent while they come, or wait for the next one', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await announced();
      const asked = support.ask(mine, OPEN, { input: question({ attachmentIds: [id] }) });
      const [{ errors }] = await Promise.all([asked, send(id, PDF)]);
      const [row] = await support.sql<{ ticketId: string | null }>(
        'SELECT ticket_id AS ticketId FROM ticket_attachment WHERE id = ?',
        [id],
      );
      expect(row?.ticketId === null).toBe(errors?.[0]?.extensions.code === 'NOT_FOUND');
      await withStatus(id, 'READY');
      if (row?.ticketId === null) await opened(support, mine, { attachmentIds: [id] });
    }
  });

  it('of a message are seen by all logins of the profile, and by who is limited to the domain it is about', async () => {
    const [about, id] = ['dom_01jdem00000000000000000103', await sent()];
    support.peers.own('prf_mine', about);
    await opened(support, mine, { attachmentIds: [id], about: { domainId: about } });
    const limited = (domainId: string) => delegated(mine, ['tickets:read'], [domainId]);
    for (const viewer of [mine, loginOf('prf_mine', 'lgn_two'), limited(about)])
      expect(await shown(id, viewer)).toMatchObject({ status: 'READY', path: expect.any(String) });
    for (const viewer of [limited('dom_01jdem00000000000000000104'), loginOf('prf_theirs', 'lgn_else')])
      expect(await shown(id, viewer)).toBeNull();
  });

  it('may come inside of a letter, whatever they are called there', async () => {
    const deps = {
      ...{
        database: support.database,
        clock: { now: support.now },
        attachments: new AttachmentStore(support.database),
      },
      storage: await storageAt(
        {
          FILE_STORAGE_URL: kind === 'S3' ? objects.url : undefined,
          ...{ FILE_STORAGE_REGION: 'us-east-1', FILE_STORAGE_KEY_ID: STORAGE_KEY.keyId },
          FILE_STORAGE_SECRET: STORAGE_KEY.secret,
        },
        { database: support.database, service: 'support' },
      ),
    };
    const { taken, refused } = await takeMailedFiles(deps, trustedProfileId('prf_mine'), [
      { fileName: '..', bytes: PDF },
      { fileName: 'a.zip', bytes: Buffer.from('PK\x03\x04archive') },
      { fileName: 'a.txt', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') },
    ]);
    await support.service.runtime.settle();
    expect([taken.length, refused.length]).toEqual([1, 2]);
    const [id = ''] = taken;
    expect(await read(id)).toMatchObject({ name: 'file.pdf' });
    expect(await shown(id)).toBeNull();
  });

  it('that nobody has announced are as absent', async () => {
    await expect(send('att_01jdem00000000000000000103', PDF)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read('att_01jdem00000000000000000103')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are forgotten with the profile, wherever they are', async () => {
    const theirs = loginOf('prf_leaving', 'lgn_leaving');
    const id = await sent(PDF, 'a.pdf', theirs);
    await put('prf_leaving', `${id}.left`);
    await bind(id);
    const other = await sent();
    await support.call('erase-personal-data', { profileId: 'prf_leaving' });
    await support.service.runtime.settle();
    await eventually(async () => (await kept(id)).length === 0);
    expect(await shown(id, theirs)).toBeNull();
    expect(await kept(other)).toHaveLength(1);
  });

  it('are named in the copy of personal data, without what only machines need', async () => {
    const theirs = loginOf('prf_copied', 'lgn_copied');
    await sent(PDF, 'contratto.pdf', theirs);
    const { records } = (await support.call('export-personal-data', {
      profileId: 'prf_copied',
      after: null,
    })) as {
      records: { section: string; data: Record<string, unknown> }[];
    };
    const named = records.filter(({ section }) => section === 'ticketAttachments').map(({ data }) => data);
    expect(named).toEqual([
      expect.objectContaining({ fileName: 'contratto.pdf', mediaType: 'application/pdf', size: PDF.length }),
    ]);
    expect(named[0]).not.toHaveProperty('storedDigest');
    expect(records.filter(({ section }) => section === 'fileChunks')).toEqual([]);
  });

  // Last: the clock goes on.
  it('are forgotten after a day unless they belong to a message, and so is what was stored and never named', async () => {
    const [draft, bound, waiting] = [await sent(), await sent(), await announced()];
    await bind(bound);
    await put('prf_mine', `${bound}.lost`);
    await put('prf_mine', `${waiting}.lost`);
    await support.advance(1);
    expect([await shown(draft), await shown(waiting)]).toEqual([null, null]);
    expect([await kept(draft), await kept(waiting)]).toEqual([[], []]);
    expect(await kept(bound)).toHaveLength(1);
    expect(Buffer.from((await read(bound)).content, 'base64').equals(PDF)).toBe(true);
    await expect(send(draft, PDF)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the files of tickets', () => {
  it('wait while the scanner is away, and are not handed out', async () => {
    const port = await freePort();
    const support = await composedSupport('attachments', { CLAMAV_URL: `tcp://127.0.0.1:${port}` });
    const { data } = await support.ask(mine, UPLOAD, { input: { fileName: 'a.pdf', size: 100 } });
    const { id } = data.ticketAttachmentUpload.attachment;
    const status = async () =>
      (await support.ask(mine, ATTACHMENT, { of: [{ __typename: 'Attachment', id }] })).data._entities[0];
    await support.call('store-file', { fileId: id, content: PDF.toString('base64') });
    await support.service.runtime.settle();
    const [job] = await support.sql<{ attempts: number }>(
      "SELECT attempts FROM job WHERE kind = 'attachment.scan'",
    );
    expect(job?.attempts).toBeGreaterThan(0);
    expect(await status()).toMatchObject({ status: 'SCANNING', path: null });
    await expect(support.call('read-file', { fileId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const scanner = createServer((socket) => socket.once('data', () => socket.end('stream: OK\0')));
    await new Promise<void>((resolve) => scanner.listen(port, '127.0.0.1', resolve));
    await eventually(async () => {
      await support.service.runtime.settle();
      return (await status()).status === 'READY';
    });
    await new Promise((resolve) => scanner.close(resolve));
    await support.end();
  });

  it('wait where no scanner is configured, outside the sandbox', async () => {
    const support = await composedSupport('attachments', { SANDBOX: 'false' });
    const { data } = await support.ask(mine, UPLOAD, { input: { fileName: 'a.pdf', size: 100 } });
    const { id } = data.ticketAttachmentUpload.attachment;
    await support.call('store-file', { fileId: id, content: PDF.toString('base64') });
    await support.service.runtime.settle();
    const [job] = await support.sql<{ attempts: number; state: string }>(
      "SELECT attempts FROM job WHERE kind = 'attachment.scan'",
    );
    expect(job).toEqual({ attempts: 0 });
    await expect(support.call('read-file', { fileId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await support.end();
  });
});
