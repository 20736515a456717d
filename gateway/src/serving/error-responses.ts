import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { CallerFault, faultText } from '@customer-area/shared/errors';
import { type Locale, type LocalizedText, toLocale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeFrom } from '../authentication';
import { LIMITS } from '../limits';
import { messages } from '../messages';
import { answerOf, headersOf, statusOf } from './fault-status';
import { answerType } from './media-type';

const COMPLAINTS: Readonly<Record<number, LocalizedText>> = {
  413: messages.localized('tooLarge', { most: LIMITS.bodyBytes }),
  415: messages.localized('mediaType'),
};

/** Answers, in GraphQL's shape and the media type asked for, whatever never becomes an operation. */
export function errorResponses(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((request, reply) =>
    refuse(request, reply, new CallerFault('NOT_FOUND', messages.localized('nothingHere'))),
  );
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { requestId } = request;
    const { statusCode } = error;
    if (error instanceof CallerFault) {
      logger.info({ requestId, codes: [error.code] }, 'request refused');
      return refuse(request, reply, error, statusCode);
    }
    const status = statusCode ?? 500;
    if (status >= 400 && status < 500) {
      logger.info({ requestId, status, reason: error.message }, 'request refused');
      const message = COMPLAINTS[status] ?? messages.localized('notJson');
      return refuse(request, reply, new CallerFault('BAD_USER_INPUT', message), status);
    }
    const incidentId = randomUUID();
    logger.error({ requestId, incidentId, err: error }, 'masked error');
    const message = faultText('code.INTERNAL_SERVER_ERROR')[localeOf(request)];
    const masked = { message, extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId } };
    return answer(request, reply, 500, { errors: [masked] });
  });
}

/** Answers an address that cannot be read; the framework would repeat it in a shape of its own. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void refuse(request, reply, new CallerFault('BAD_USER_INPUT', messages.localized('badAddress')));
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: CallerFault,
  status = statusOf(fault),
): FastifyReply {
  return answer(request, reply.headers(headersOf(fault)), status, answerOf(fault, localeOf(request)));
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, body: object): FastifyReply {
  if (hasUnreadBody(request)) endAfter(reply);
  return reply.code(status).type(answerType(request.headers.accept)).send(JSON.stringify(body));
}

/** The viewer's language; as far as the request says it when it has come to no viewer. */
function localeOf({ authenticated, headers }: FastifyRequest): Locale {
  return authenticated?.viewer.locale ?? localeFrom(headers['accept-language']) ?? toLocale(undefined);
}

function hasUnreadBody({ raw }: FastifyRequest): boolean {
  const announces =
    raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
  return announces && !raw.complete;
}

/**
 * Ends the connection behind the answer: what was refused before its body had arrived would otherwise be waited for as long as
 * a file may take. Client and server have a moment for the answer.
 */
function endAfter(reply: FastifyReply): void {
  const { socket } = reply.request.raw;
  reply.header('connection', 'close');
  reply.raw.once('finish', () => setTimeout(() => socket.destroy(), LINGER_MS).unref());
}

const LINGER_MS = 500;

const STATUS_LINES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers what is not even HTTP, or came too slowly. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const body = JSON.stringify(
      answerOf(new CallerFault('BAD_USER_INPUT', messages.localized('malformed')), toLocale(undefined)),
    );
    const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
