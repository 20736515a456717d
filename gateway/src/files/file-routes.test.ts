import { connect } from 'node:net';
import { eventually } from '../../../test/harness/operations';
import { startGateway, type TestGateway, type Topology } from '../testing/start-gateway';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 128, 10])]);

describe.each<Topology>(['over HTTP', 'in process'])('the file routes %s', (topology) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway(topology);
  });
  afterAll(() => gateway.close());

  const pathTo = (act: 'read' | 'store', fileId = 'doc_1', maxBytes = 1_000, sessionId = 'ses_1') =>
    gateway.files.pathTo({ service: 'domains', act, fileId, sessionId, maxBytes }).path;
  const put = (path: string, body: Buffer, type = 'application/pdf') =>
    gateway.send({ method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(body) }, path);

  it('store a file and answer the same bytes, to be saved and never shown', async () => {
    expect((await put(pathTo('store'), PDF)).status).toBe(204);
    const response = await fetch(`${gateway.url}${pathTo('read')}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Citt___a___.pdf"; filename*=UTF-8\'\'Citt%C3%A0%20%22a%22%0D%0A.pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('accept any content type: the bytes decide', async () => {
    expect((await put(pathTo('store', 'doc_2'), PDF, 'application/json')).status).toBe(204);
    expect((await put(pathTo('store', 'doc_3'), PDF, 'text/html; charset=x')).status).toBe(204);
  });

  it('pass on why the subgraph refuses a file', async () => {
    const { status, body } = await put(pathTo('store'), Buffer.from('<html>'));
    expect([status, body.errors[0]]).toEqual([
      400,
      { message: 'file: is not a PDF', extensions: { code: 'BAD_USER_INPUT', field: 'file' } },
    ]);
  });

  it('read no more than the link allows, and never more than 5 MB', async () => {
    expect((await put(pathTo('store', 'doc_4', 10), PDF)).status).toBe(400);
    expect((await put(pathTo('store', 'doc_4', 1e9), Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('end with the session that was given the link', async () => {
    const path = pathTo('read', 'doc_6', 0, 'ses_ending');
    expect((await put(pathTo('store', 'doc_6', 1_000, 'ses_other'), PDF)).status).toBe(204);
    expect((await fetch(`${gateway.url}${path}`)).status).toBe(200);
    gateway.identity.revoke('ses_ending');
    await eventually(async () => (await fetch(`${gateway.url}${path}`)).status === 404, 2_000);
    expect((await put(pathTo('store', 'doc_7', 1_000, 'ses_ending'), PDF)).status).toBe(404);
    expect((await fetch(`${gateway.url}${pathTo('read', 'doc_6', 0, 'ses_other')}`)).status).toBe(200);
  });

  it('accept five megabytes', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024 - PDF.length)]);
    expect((await put(pathTo('store', 'doc_5', large.length), large)).status).toBe(204);
  });

  it('answer a large file part by part, whole and in order', async () => {
    const response = await fetch(`${gateway.url}${pathTo('read', 'large_12')}`);
    const text = await response.text();
    expect(text).toHaveLength(12 * 256 * 1024);
    expect(text.replace(/(.)\1+/g, '$1')).toBe('012345678901');
    expect(response.headers.get('content-disposition')).toContain('large.csv');
  });

  it('ask for no more of a large file than its reader has taken', async () => {
    const before = gateway.fileStore.partsRead;
    const response = await fetch(`${gateway.url}${pathTo('read', 'large_4000')}`);
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((done) => setTimeout(done, 500));
    // What fits into the buffers of two sockets, of a gigabyte.
    expect(gateway.fileStore.partsRead - before).toBeLessThan(100);
    await reader?.cancel();
    const asked = gateway.fileStore.partsRead;
    await new Promise((done) => setTimeout(done, 300));
    expect(gateway.fileStore.partsRead).toBeLessThanOrEqual(asked + 1);
  });

  it('break the connection when a part of a file cannot be read', async () => {
    const response = await fetch(`${gateway.url}${pathTo('read', 'broken_3')}`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('break off a file whose session ends while it is read', async () => {
    const response = await fetch(`${gateway.url}${pathTo('read', 'large_4000', 0, 'ses_reading')}`);
    gateway.identity.revoke('ses_reading');
    await expect(response.text()).rejects.toThrow();
  });

  it('answer an invalid link, and one used with the wrong method, like a file that does not exist', async () => {
    const absent = await gateway.send({ method: 'GET' }, pathTo('read', 'doc_none'));
    for (const path of ['/files/x', '/files/x.y', pathTo('store'), `${pathTo('read')}x`]) {
      const { status, text } = await gateway.send({ method: 'GET' }, path);
      expect([status, text]).toEqual([404, absent.text]);
    }
    expect((await put(pathTo('read'), PDF)).status).toBe(404);
  });

  it('close the connection of a refused upload instead of waiting for the rest of its body', async () => {
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    const closedWithin = new Promise<number>((resolve) => {
      const startedAt = Date.now();
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(Date.now() - startedAt));
      setTimeout(() => socket.destroy(), 4_000).unref();
    });
    socket.write(
      'PUT /files/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\nContent-Length: 1000\r\n\r\nabc',
    );
    expect(await closedWithin).toBeLessThan(2_000);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});
