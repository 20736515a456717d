import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { notFound } from '@customer-area/shared/errors';
import { type FilePart, FileSeal, type FollowedLink, readFile, storeFile } from '@customer-area/shared/files';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { conditionsIn } from './conditions';
import { collected, HeldBytes, MOST_BYTES, refuseTooLarge } from './upload-body';

export const FILE_ROUTE = '/files/:token';

/** Whoever stores a file looks into it, and keeps it in another place. */
const STORE_TIME_OUT_MS = 20_000;

declare module 'fastify' {
  interface FastifyRequest {
    fileLink: FollowedLink | null;
  }
}

export interface FileRoutesParts {
  readonly serviceKey: string;
  /** The way to a subgraph by its name. */
  readonly peer: (service: string) => Peer;
  /** Whether a session or API key has ended. UNAVAILABLE when that cannot be told now. */
  readonly hasEnded: (sessionId: string) => boolean;
}

/**
 * `/files/<signed link>`: GET downloads a file, PUT uploads one. GraphQL carries no files; a mutation or a field answers a
 * link that is valid for one file and ten minutes, and these routes ask the subgraph it names. A link that is forged, expired,
 * used with the wrong method, or that was answered to a session that has ended, is answered like one that does not exist.
 */
export async function fileRoutes(server: FastifyInstance, parts: FileRoutesParts): Promise<void> {
  const seal = new FileSeal(parts.serviceKey);
  const held = new HeldBytes();
  server.decorateRequest('fileLink', null);
  await server.register(async (routes) => {
    // Files are bytes, whatever the client calls them; what they are is checked by the subgraph that stores them.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (request: FastifyRequest, body: IncomingMessage) =>
      collected(body, { sessionId: linkOf(request).sessionId, maxBytes: mostOf(request) }, held),
    );
    // Before a byte of the body is read.
    routes.addHook('onRequest', async (request, reply) => {
      request.fileLink = verifiedLink(request, seal, parts.hasEnded);
      reply.header('cache-control', 'private, no-store');
      if (request.method === 'PUT') refuseTooLarge(request.headers['content-length'], mostOf(request));
    });

    routes.get(FILE_ROUTE, async (request, reply) => {
      const { service, fileId, sessionId } = linkOf(request);
      const { requestId } = request;
      const read = (from: string | null) => {
        // Of a file in parts the rest ends with the session as well.
        if (parts.hasEnded(sessionId)) throw notFound();
        const conditions = from === null ? conditionsIn(request.headers) : NONE;
        const wanted = { fileId, from, by: actorOf(request), ...conditions };
        return askOperation(parts.peer(service), readFile, wanted, requestId);
      };
      return answer(reply, await read(null), read);
    });

    routes.put<{ Body: Buffer | null }>(FILE_ROUTE, async (request, reply) => {
      const { service, fileId, sessionId } = linkOf(request);
      const file = request.body ?? Buffer.alloc(0);
      try {
        await askOperation(
          parts.peer(service),
          storeFile,
          { fileId, content: file.toString('base64'), by: actorOf(request) },
          request.requestId,
          { timeoutMs: STORE_TIME_OUT_MS },
        );
      } finally {
        // Not with the response: a client that has left never gets one.
        held.release(sessionId, file.length);
      }
      return reply.code(204).send();
    });
  });
}

const NONE = { range: null, known: [], rangeOf: null };

function answer(
  reply: FastifyReply,
  part: FilePart,
  read: (from: string) => Promise<FilePart>,
): FastifyReply {
  const { name, mediaType, size, tag, range } = part;
  reply.header('accept-ranges', size === null ? 'none' : 'bytes');
  if (tag !== null) reply.header('etag', tag);
  if (part.answer === 'UNCHANGED') return reply.code(304).send();
  if (part.answer === 'BEYOND') return reply.code(416).header('content-range', `bytes */${size}`).send();
  if (range !== null) {
    const { first, last } = range;
    reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`);
    reply.header('content-length', last - first + 1);
  } else if (size !== null) reply.header('content-length', size);
  return (
    reply
      .type(mediaType)
      // A file of a customer is saved, never shown as a page of ours.
      .header('content-disposition', disposition(name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(part.next === null ? bytesOf(part) : Readable.from(piecesOf(part, read), ONE_PIECE))
  );
}

function verifiedLink(
  request: FastifyRequest,
  seal: FileSeal,
  hasEnded: FileRoutesParts['hasEnded'],
): FollowedLink {
  const { token } = request.params as { token: string };
  const link = seal.open(token);
  const act = request.method === 'PUT' ? 'store' : 'read';
  if (link === null || link.act !== act || hasEnded(link.sessionId)) throw notFound();
  return link;
}

/** The client reads a piece before the next one is asked for: no file is held as a whole. */
const ONE_PIECE = { objectMode: true, highWaterMark: 1 } as const;

const bytesOf = ({ content }: FilePart): Buffer => Buffer.from(content, 'base64');

/** When a piece cannot be read, the connection breaks: the client does not take what it has for the whole file. */
async function* piecesOf(first: FilePart, read: (from: string) => Promise<FilePart>): AsyncGenerator<Buffer> {
  let part = first;
  yield bytesOf(part);
  while (part.next !== null) {
    part = await read(part.next);
    yield bytesOf(part);
  }
}

function linkOf(request: FastifyRequest): FollowedLink {
  if (request.fileLink === null) throw notFound();
  return request.fileLink;
}

function mostOf(request: FastifyRequest): number {
  return Math.min(MOST_BYTES, linkOf(request).maxBytes);
}

/** Whoever the link was made for, where it is followed from. */
function actorOf(request: FastifyRequest): FollowedLink['actor'] {
  const { actor } = linkOf(request);
  return actor === null ? null : { ...actor, ip: request.ip };
}

/** RFC 6266: the plain name for old clients, the real one beside it. */
function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
