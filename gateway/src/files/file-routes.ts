import { Readable } from 'node:stream';
import { CallerFault, notFound } from '@customer-area/shared/errors';
import { FileSeal, type FollowedLink, readFile, storeFile } from '@customer-area/shared/files';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messages } from '../messages';

/** The largest file that is accepted, whatever a link allows. */
const MOST_BYTES = 5 * 1024 * 1024;

export const FILE_ROUTE = '/files/:token';

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
  server.decorateRequest('fileLink', null);
  await server.register(async (routes) => {
    // Files are bytes, whatever the client calls them; what they are is checked by the subgraph that stores them.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    // Before a byte of the body is read.
    routes.addHook('onRequest', async (request, reply) => {
      request.fileLink = verifiedLink(request, seal, parts.hasEnded);
      reply.header('cache-control', 'private, no-store');
    });

    routes.get(FILE_ROUTE, async (request, reply) => {
      const link = linkOf(request);
      const read = (from: string | null) => {
        // Of a file in parts the rest ends with the session as well.
        if (parts.hasEnded(link.sessionId)) throw notFound();
        const { service, fileId } = link;
        return askOperation(
          parts.peer(service),
          readFile,
          { fileId, from, by: actorOf(request) },
          request.requestId,
        );
      };
      const first = await read(null);
      const { name, mediaType } = first;
      return (
        reply
          .type(mediaType)
          // A file of a customer is saved, never shown as a page of ours.
          .header('content-disposition', disposition(name))
          .header('content-security-policy', "default-src 'none'; sandbox")
          .send(first.next === null ? bytesOf(first) : Readable.from(partsOf(first, read), ONE_PART))
      );
    });

    routes.put<{ Body: Buffer | null }>(FILE_ROUTE, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const { service, fileId, maxBytes } = linkOf(request);
      const bytes = request.body ?? Buffer.alloc(0);
      if (bytes.length > maxBytes)
        throw new CallerFault('BAD_USER_INPUT', messages.localized('fileTooLarge', { maxBytes }));
      const content = bytes.toString('base64');
      await askOperation(
        parts.peer(service),
        storeFile,
        { fileId, content, by: actorOf(request) },
        request.requestId,
      );
      return reply.code(204).send();
    });
  });
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

interface FilePart {
  readonly content: string;
  readonly next: string | null;
}

/** The client reads a part before the next one is asked for: no file is held as a whole. */
const ONE_PART = { objectMode: true, highWaterMark: 1 } as const;

const bytesOf = ({ content }: FilePart): Buffer => Buffer.from(content, 'base64');

/** When a part cannot be read, the connection breaks: the client does not take what it has for the whole file. */
async function* partsOf(first: FilePart, read: (from: string) => Promise<FilePart>): AsyncGenerator<Buffer> {
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
