import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const STORAGE_KEY = { keyId: 'AKIATEST', secret: 'a secret of the tests' };
const BUCKET = 'files';

/** An object storage that speaks as S3 does: it keeps what it is sent, and knows nobody who does not sign. */
export class ObjectStorage {
  readonly objects = new Map<string, Buffer>();
  /** Bytes of objects that it has answered. */
  bytesRead = 0;
  private failing = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ObjectStorage> {
    const server = createServer();
    const storage = new ObjectStorage(server);
    server.on('request', (request, response) => void storage.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return storage;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${BUCKET}`;
  }

  /** The next so many requests are answered with 500. */
  failNext(requests: number): void {
    this.failing = requests;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const url = new URL(request.url ?? '', 'http://storage');
    const body = await bodyOf(request);
    if (this.failing > 0) {
      this.failing--;
      return fault(response, 500, 'InternalError');
    }
    if (!isSigned(request)) return fault(response, 403, 'AccessDenied');
    const [, bucket, ...path] = decodeURIComponent(url.pathname).split('/');
    if (bucket !== BUCKET) return fault(response, 404, 'NoSuchBucket');
    const key = path.join('/');
    if (request.method === 'GET' && key === '') return this.list(url.searchParams, response);
    if (request.method === 'PUT') this.objects.set(key, body);
    else if (request.method === 'DELETE') this.objects.delete(key);
    else return this.answer(key, request.headers.range, response);
    return response.writeHead(request.method === 'PUT' ? 200 : 204).end();
  }

  private answer(key: string, range: string | undefined, response: ServerResponse): ServerResponse {
    const object = this.objects.get(key);
    if (object === undefined) return fault(response, 404, 'NoSuchKey');
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const [start, end] = first === undefined ? [0, object.length] : [Number(first), Number(last) + 1];
    if (start >= object.length) return fault(response, 416, 'InvalidRange');
    const bytes = object.subarray(start, end);
    this.bytesRead += bytes.length;
    return response.writeHead(first === undefined ? 200 : 206, { 'content-length': bytes.length }).end(bytes);
  }

  private list(query: URLSearchParams, response: ServerResponse): ServerResponse {
    const prefix = query.get('prefix') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const some = keys.slice(0, Number(query.get('max-keys') ?? 1_000));
    const contents = some.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
    const truncated = some.length < keys.length;
    return response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(`<ListBucketResult><IsTruncated>${truncated}</IsTruncated>${contents}</ListBucketResult>`);
  }
}

function isSigned({ headers }: IncomingMessage): boolean {
  const { authorization = '' } = headers;
  return (
    authorization.startsWith(`AWS4-HMAC-SHA256 Credential=${STORAGE_KEY.keyId}/`) &&
    /SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$/.test(authorization) &&
    headers['x-amz-date'] !== undefined &&
    headers['x-amz-content-sha256'] !== undefined
  );
}

function fault(response: ServerResponse, status: number, code: string): ServerResponse {
  return response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
