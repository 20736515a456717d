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
  /** Sends what is written and no more; answers what came back and whether we had to end the connection, long before its time-out. */
  const raw = async (written: string) => {
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    let endedBy: 'them' | 'us' = 'them';
    let patience: NodeJS.Timeout | undefined;
    const closed = new Promise<void>((resolve) => {
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve());
      patience = setTimeout(() => {
        endedBy = 'us';
        socket.destroy();
      }, 20_000);
    });
    socket.write(written);
    await closed;
    clearTimeout(patience);
    return { answer, endedBy };
  };
  /** How many parts have been asked for once no more are. */
  const partsReadInTheEnd = async () => {
    const before = gateway.fileStore.partsRead;
    let asked = before;
    await eventually(async () => {
      const last = asked;
      await new Promise((done) => setTimeout(done, 500));
      asked = gateway.fileStore.partsRead;
      return asked === last;
    }, 20_000);
    return asked - before;
  };
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

  it('read no more than the link allows, and never more than 10 MB', async () => {
    const { status, body } = await put(pathTo('store', 'doc_4', 10), PDF);
    expect([status, body.errors[0].extensions.code]).toEqual([413, 'BAD_USER_INPUT']);
    expect((await put(pathTo('store', 'doc_4', 1e9), Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('refuse what says that it is too large before a byte of it has come', async () => {
    const sent = await raw(
      `PUT ${pathTo('store', 'doc_4', 10)} HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n`,
    );
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent.endedBy).toBe('them');
  });

  it('cut off what does not say how large it is, at the limit', async () => {
    const piece = `400\r\n${'x'.repeat(1024)}\r\n`;
    const sent = await raw(
      `PUT ${pathTo('store', 'doc_4', 2_000)} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${piece}${piece}`,
    );
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent.endedBy).toBe('them');
  });

  it('end with the session that was given the link', async () => {
    const path = pathTo('read', 'doc_6', 0, 'ses_ending');
    expect((await put(pathTo('store', 'doc_6', 1_000, 'ses_other'), PDF)).status).toBe(204);
    expect((await fetch(`${gateway.url}${path}`)).status).toBe(200);
    gateway.identity.revoke('ses_ending');
    await eventually(async () => (await fetch(`${gateway.url}${path}`)).status === 404);
    expect((await put(pathTo('store', 'doc_7', 1_000, 'ses_ending'), PDF)).status).toBe(404);
    expect((await fetch(`${gateway.url}${pathTo('read', 'doc_6', 0, 'ses_other')}`)).status).toBe(200);
  });

  it('accept ten megabytes', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)]);
    expect((await put(pathTo('store', 'doc_5', large.length), large)).status).toBe(204);
  });

  it('hold nothing of files whose senders have left before the answer', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)]);
    const { hostname, port } = new URL(gateway.url);
    for (let n = 0; n < 7; n++) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      const path = pathTo('store', `slow_${n}`, large.length, 'ses_left');
      socket.write(`PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${large.length}\r\n\r\n`);
      socket.write(large);
      await eventually(async () => gateway.fileStore.slow.length === 1);
      socket.destroy();
      await new Promise((done) => setTimeout(done, 50));
      gateway.fileStore.letSlowOn();
    }
    // 64 MB of all are held at most, and 20 of a session.
    await eventually(async () => {
      const { status } = await put(pathTo('store', 'doc_left', large.length, 'ses_left'), large);
      return status === 204;
    }, 20_000);
  });

  describe('of a file that is there', () => {
    const get = async (headers: Record<string, string>, fileId = 'stored_3') => {
      const response = await fetch(`${gateway.url}${pathTo('read', fileId)}`, { headers });
      return { response, text: await response.text(), of: (name: string) => response.headers.get(name) };
    };
    const SIZE = 3 * 1024 * 1024;

    it('answer one range of its bytes, and read no others', async () => {
      const before = gateway.fileStore.bytesRead;
      const { response, text, of } = await get({ range: 'bytes=1048574-1048578' });
      expect([response.status, text]).toEqual([206, '00111']);
      expect([of('content-range'), of('content-length'), of('accept-ranges')]).toEqual([
        ...[`bytes 1048574-1048578/${SIZE}`, '5', 'bytes'],
      ]);
      expect(gateway.fileStore.bytesRead - before).toBe(5);
    });

    it.each([
      ['bytes=3145726-', 206, '22', `bytes 3145726-3145727/${SIZE}`],
      ['bytes=-1', 206, '2', `bytes 3145727-3145727/${SIZE}`],
      ['bytes=3145727-9999999', 206, '2', `bytes 3145727-3145727/${SIZE}`],
      [`bytes=${SIZE}-`, 416, '', `bytes */${SIZE}`],
      ['bytes=-0', 416, '', `bytes */${SIZE}`],
    ])('answer %s', async (range, status, text, contentRange) => {
      const answer = await get({ range });
      expect([answer.response.status, answer.text, answer.of('content-range')]).toEqual([
        ...[status, text, contentRange],
      ]);
    });

    it('answer a range that is longer than one part, in order', async () => {
      const { response, text } = await get({ range: 'bytes=10-' });
      expect([response.status, text.length, text.replace(/(.)\1+/g, '$1')]).toEqual([206, SIZE - 10, '012']);
    });

    it('answer the whole for several ranges, and for a range of another version', async () => {
      const tag = (await get({})).of('etag') ?? '';
      const [several, other, same] = await Promise.all([
        get({ range: 'bytes=0-1,4-5' }),
        get({ range: 'bytes=0-1', 'if-range': '"other"' }),
        get({ range: 'bytes=0-1', 'if-range': tag }),
      ]);
      expect([several, other].map(({ response, text }) => [response.status, text.length])).toEqual([
        ...[
          [200, SIZE],
          [200, SIZE],
        ],
      ]);
      expect([same.response.status, same.text]).toEqual([206, '00']);
    });

    it('are not sent again to whoever has it', async () => {
      const { of } = await get({});
      const tag = of('etag') ?? '';
      expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
      for (const known of [tag, `"other", W/${tag}`, '*']) {
        const { response, text } = await get({ 'if-none-match': known });
        expect([response.status, text, response.headers.get('etag')]).toEqual([304, '', tag]);
      }
      expect((await get({ 'if-none-match': '"other"' })).response.status).toBe(200);
    });

    it('which is made at once, answer the same', async () => {
      expect((await put(pathTo('store', 'doc_9'), PDF)).status).toBe(204);
      const { response, text } = await get({ range: 'bytes=0-3' }, 'doc_9');
      expect([response.status, text]).toEqual([206, '%PDF']);
      const { of } = await get({}, 'doc_9');
      expect((await get({ 'if-none-match': of('etag') ?? '' }, 'doc_9')).response.status).toBe(304);
    });

    it('which is written while it is read, answer all of it', async () => {
      const { response, text, of } = await get({ range: 'bytes=0-3', 'if-none-match': '*' }, 'large_2');
      expect([response.status, text.length, of('accept-ranges'), of('etag')]).toEqual([
        ...[200, 2 * 256 * 1024, 'none', null],
      ]);
    });
  });

  it('answer a large file part by part, whole and in order', async () => {
    const response = await fetch(`${gateway.url}${pathTo('read', 'large_12')}`);
    const text = await response.text();
    expect(text).toHaveLength(12 * 256 * 1024);
    expect(text.replace(/(.)\1+/g, '$1')).toBe('012345678901');
    expect(response.headers.get('content-disposition')).toContain('large.csv');
  });

  it('ask for no more of a large file than its reader has taken', async () => {
    const response = await fetch(`${gateway.url}${pathTo('read', 'large_4000')}`);
    const reader = response.body?.getReader();
    try {
      await reader?.read();
      // Filled at the latest when the buffers of two sockets are, which differ from machine to machine: far from a gigabyte.
      expect(await partsReadInTheEnd()).toBeLessThan(1_000);
    } finally {
      await reader?.cancel();
    }
    // Nor of one whose reader has left.
    expect(await partsReadInTheEnd()).toBeLessThan(1_000);
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
    const sent = await raw(
      'PUT /files/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\nContent-Length: 1000\r\n\r\nabc',
    );
    expect(sent.endedBy).toBe('them');
    expect(sent.answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});
