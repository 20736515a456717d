import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

interface Connection {
  readonly socket: Socket;
  /** Requests over it that have no whole answer yet. */
  answering: number;
}

/**
 * Ends the connections over which nothing is being answered when the server ends. Node closes those that have had their last answer, and
 * waits for all others until they are silent for too long: one that a browser has opened in advance, or one with half a request.
 */
export function endUnasked(server: FastifyInstance): void {
  const connections = new Set<Connection>();
  const bySocket = new WeakMap<Socket, Connection>();
  server.server.on('connection', (socket) => {
    const connection = { socket, answering: 0 };
    connections.add(connection);
    bySocket.set(socket, connection);
    socket.once('close', () => connections.delete(connection));
  });
  server.server.on('request', (request, response) => {
    const connection = bySocket.get(request.socket);
    if (connection === undefined) return;
    connection.answering += 1;
    response.once('close', () => {
      connection.answering -= 1;
    });
  });
  server.addHook('preClose', async () => {
    for (const { socket, answering } of connections) if (answering === 0) socket.destroy();
  });
}
