import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { CallerFault, publicFacts } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../limits';
import { answerOf, statusOf } from './fault-status';

const COMPLAINTS: Readonly<Record<number, string>> = {
  413: `The request is larger than ${LIMITS.bodyBytes} bytes.`,
  415: 'Send the request as application/json.',
};

/** Answers, in GraphQL's shape, whatever never becomes an operation. */
export function errorResponses(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(answerOf('There is nothing here: the graph is at /graphql.', 'NOT_FOUND')),
  );
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { requestId } = request;
    if (error instanceof CallerFault) {
      logger.info({ requestId, codes: [error.code] }, 'request refused');
      const { retryAfterSeconds } = error.extensions;
      if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
      return reply
        .code(statusOf(error))
        .send(answerOf(error.message, error.code, publicFacts(error.extensions)));
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      logger.info({ requestId, status, reason: error.message }, 'request refused');
      const message = COMPLAINTS[status] ?? 'The request is not well-formed JSON.';
      return reply.code(status).send(answerOf(message, 'BAD_USER_INPUT'));
    }
    const incidentId = randomUUID();
    logger.error({ requestId, incidentId, err: error }, 'masked error');
    return reply.code(500).send({
      errors: [
        {
          message: 'Something went wrong on our side.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId },
        },
      ],
    });
  });
}

/** Answers an address that cannot be read; the framework would repeat it in a shape of its own. */
export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(400).send(answerOf('The address is not well-formed.', 'BAD_USER_INPUT'));
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers what is not even HTTP, or came too slowly. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const body = JSON.stringify(
      answerOf('The request is not well-formed, or came too slowly.', 'BAD_USER_INPUT'),
    );
    const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
