import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { startGateway, type TestGateway } from '../testing/start-gateway';

const OWNERS = Array.from({ length: 50 }, (_, at) => `"${at}"`).join();
const LONG = `{ houses(owners: [${OWNERS}]) { street owner { id name } } }`;

describe('answers', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway('in process');
  });
  afterAll(() => gateway.close());

  /** Undici's own request: it neither asks for an encoding nor undoes one. */
  const ask = async (query: string, acceptEncoding?: string) => {
    const { headers, body } = await request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
      },
      body: JSON.stringify({ query }),
    });
    return { headers, bytes: Buffer.from(await body.arrayBuffer()) };
  };

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('that are long are compressed for who accepts %s', async (accepted, encoding, undo) => {
    const plain = await ask(LONG);
    const { headers, bytes } = await ask(LONG, accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(String(headers.vary).toLowerCase()).toContain('accept-encoding');
    expect(headers['content-type']).toBe(plain.headers['content-type']);
    expect(undo(bytes).toString()).toBe(plain.bytes.toString());
    expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each([undefined, 'identity', 'zstd'])('are plain for who accepts %s', async (accepted) => {
    const { headers, bytes } = await ask(LONG, accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(JSON.parse(bytes.toString()).data.houses[7].owner.name).toBe('Person 7');
  });

  it('that are short are plain for everybody', async () => {
    const { headers, bytes } = await ask('{ person(id: "7") { name } }', 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(bytes.toString())).toEqual({ data: { person: { name: 'Person 7' } } });
  });

  it('that are refusals and short are plain as well', async () => {
    const { headers, bytes } = await ask('{ nothing }', 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(bytes.toString()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('that are files are sent as they are', async () => {
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000, 'a')]);
    const pathTo = (act: 'store' | 'read') =>
      gateway.files.pathTo({
        service: 'domains',
        act,
        fileId: 'doc_c',
        sessionId: 's1',
        maxBytes: pdf.length,
      }).path;
    const stored = await request(`${gateway.url}${pathTo('store')}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf' },
      body: pdf,
    });
    expect(stored.statusCode).toBe(204);
    const { headers, body } = await request(`${gateway.url}${pathTo('read')}`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(Buffer.from(await body.arrayBuffer()).equals(pdf)).toBe(true);
  });
});
