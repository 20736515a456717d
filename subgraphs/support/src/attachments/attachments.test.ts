import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { emptyDatabase, rowsOf } from '../../../../test/harness/database';
import { anonymous, ask, delegated, loginOf } from '../../../../test/harness/operations';
import { migrations } from '../../migrations';
import { compose } from '../composition';
import { readSupportConfig } from '../config';
import { entities } from '../entities';
import { AttachmentStore, bindAttachments } from '.';

const UPLOAD = `mutation ($input: TicketAttachmentUploadInput!) { ticketAttachmentUpload(input: $input) {
  __typename
  ... on TicketAttachmentUpload { attachment { id fileName mediaType size status path } target { path expiresAt maxBytes mediaTypes } }
  ... on AttachmentRefused { code message }
} }`;
const NODE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Attachment { id fileName status } } }`;

describe('attachments', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let service: ComposedSubgraph;
  let own: Database;
  beforeAll(async () => {
    database = await emptyDatabase('support');
    const config = readSupportConfig({
      PORT: '0',
      DATABASE_URL: database.url,
      SERVICE_KEY: randomBytes(32).toString('base64url'),
      IDENTITY_URL: 'http://127.0.0.1:1',
      DOMAINS_URL: 'http://127.0.0.1:1',
      BILLING_URL: 'http://127.0.0.1:1',
    });
    service = await compose(config, {
      logger: createLogger('support', 'silent'),
      peer: () => {
        throw new Error('support calls nobody');
      },
    });
    own = await openDatabase({ url: database.url, entities, migrations });
  });
  afterAll(async () => {
    await own.close();
    await service.close();
    await database.drop();
  });

  const mine = loginOf('prf_mine', 'lgn_one');
  const colleague = loginOf('prf_mine', 'lgn_two');
  const theirs = loginOf('prf_theirs', 'lgn_else');
  const upload = async (viewer: LoginViewer, input: Record<string, unknown> = {}) =>
    (await ask(service, viewer, UPLOAD, { input: { fileName: 'a.pdf', size: 1_000, ...input } })).data
      ?.ticketAttachmentUpload;
  const byId = async (viewer: LoginViewer, id: string) =>
    (await ask(service, viewer, NODE, { of: [{ __typename: 'Attachment', id }] })).data._entities[0];
  const setStatus = (id: string, status: string) =>
    rowsOf(database.url, 'UPDATE ticket_attachment SET status = ? WHERE id = ?', [status, id]);
  const sent = async (viewer: LoginViewer, status = 'READY'): Promise<string> => {
    const { attachment } = await upload(viewer);
    await setStatus(attachment.id, status);
    return attachment.id;
  };
  const bind = (viewer: LoginViewer, attachmentIds: string[], messageId = 'msg_1') =>
    own.transact((manager) =>
      bindAttachments({ attachments: new AttachmentStore(own) }, manager, {
        ...{ profileId: trustedProfileId(viewer.profileId), loginId: viewer.loginId },
        ...{ ticketId: 'tkt_1', messageId, attachmentIds },
      }),
    );
  const messageOf = async (id: string) =>
    (await rowsOf(database.url, 'SELECT message_id AS m FROM ticket_attachment WHERE id = ?', [id]))[0]?.m;

  it('are announced by whoever writes to us, and answered with where to send them', async () => {
    const { attachment, target } = await upload(mine, {
      fileName: '../foto casa.jpg',
      size: 10 * 1024 * 1024,
    });
    expect(attachment).toEqual({
      ...{ id: expect.stringMatching(/^att_/), fileName: 'foto casa.jpg', mediaType: null },
      ...{ size: 10 * 1024 * 1024, status: 'WAITING', path: null },
    });
    expect(target).toEqual({
      ...{
        path: expect.stringMatching(/^\/files\//),
        expiresAt: expect.any(String),
        maxBytes: 10 * 1024 * 1024,
      },
      mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', 'text/plain'],
    });
  });

  it('refuse what is too large, and who has announced too many', async () => {
    expect(await upload(mine, { size: 10 * 1024 * 1024 + 1 })).toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
    });
    const busy = loginOf('prf_mine', 'lgn_busy');
    for (let n = 0; n < 20; n++) expect(await upload(busy)).toHaveProperty('attachment');
    expect(await upload(busy)).toMatchObject({ code: 'TOO_MANY_DRAFTS' });
    expect(await upload(mine)).toMatchObject({ attachment: { status: 'WAITING' } });
  });

  it('need a size and a name', async () => {
    for (const input of [{ size: 0 }, { size: -1 }, { fileName: '' }, { fileName: 'x'.repeat(256) }]) {
      const { errors } = await ask(service, mine, UPLOAD, {
        input: { fileName: 'a.pdf', size: 1, ...input },
      });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('are for a customer whose key or delegation writes tickets', async () => {
    const input = { fileName: 'a.pdf', size: 1 };
    const code = async (viewer: Parameters<typeof ask>[1]) =>
      (await ask(service, viewer, UPLOAD, { input })).errors?.[0]?.extensions.code;
    expect(await code(anonymous)).toBe('UNAUTHENTICATED');
    expect(await code(delegated(mine, ['tickets:read']))).toBe('FORBIDDEN');
    expect(await code(delegated(mine, ['tickets:write'], ['dom_1']))).toBeUndefined();
  });

  it('are seen by nobody but their sender until they are sent with a message', async () => {
    const { attachment } = await upload(mine);
    expect(await byId(mine, attachment.id)).toMatchObject({ id: attachment.id });
    for (const other of [colleague, theirs, delegated(mine, ['tickets:read'])])
      expect(await byId(other, attachment.id).catch(() => null)).toBeNull();
  });

  it('are bound to a message by their sender, once', async () => {
    const ids = [await sent(mine), await sent(mine, 'SCANNING')];
    await bind(mine, [...ids, ids[0] ?? '']);
    expect(await Promise.all(ids.map(messageOf))).toEqual(['msg_1', 'msg_1']);
    await expect(bind(mine, ids, 'msg_2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await Promise.all(ids.map(messageOf))).toEqual(['msg_1', 'msg_1']);
  });

  it.each(['WAITING', 'REFUSED', 'INFECTED'])(
    'are not bound while they are %s, nor is any other then',
    async (status) => {
      const good = await sent(mine);
      const bad = await sent(mine, status);
      await expect(bind(mine, [good, bad])).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await messageOf(good)).toBeNull();
    },
  );

  it('of another login, another profile or nobody are as absent when a message is written', async () => {
    const id = await sent(mine);
    for (const [viewer, ids] of [
      [colleague, [id]],
      [theirs, [id]],
      [mine, ['att_01jdem00000000000000000103']],
    ] as const)
      await expect(bind(viewer, [...ids])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await messageOf(id)).toBeNull();
  });

  it('are five in a message at most', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await sent(mine));
    await expect(bind(mine, ids)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await bind(mine, ids.slice(1), 'msg_five');
  });

  it('are bound by one of two messages that are written at once', async () => {
    const ids = [await sent(mine)];
    const results = await Promise.allSettled([bind(mine, ids, 'msg_a'), bind(mine, ids, 'msg_b')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
