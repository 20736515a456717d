import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { FrameReader, frameOf } from '../../subgraphs/domains/src/registry/epp/wire';
import { Conversation, type Reply, type ServerState } from './conversation';

export interface ServerTls {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Who signs for clients. */
  readonly ca: Buffer;
}

/** EPP over TLS, for clients with a certificate (RFC 5734). */
export function eppOverTls(state: ServerState, tls: ServerTls): Server {
  return createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (socket) => {
    const conversation = new Conversation(state);
    const reader = new FrameReader();
    let turn = Promise.resolve();
    socket.on('error', () => socket.destroy());
    socket.write(frameOf(conversation.greeting()));
    socket.on('data', (piece) => {
      for (const xml of reader.push(piece))
        turn = turn.then(() => send(socket, conversation.answer(xml))).catch(() => void socket.destroy());
    });
  });
}

async function send(socket: TLSSocket, { xml, ends, fault }: Reply): Promise<void> {
  if (fault?.kind === 'SLOW') await sleep(fault.ms);
  if (fault?.kind === 'DROP_AFTER_COMMIT' || fault?.kind === 'DROP_BEFORE') return void socket.destroy();
  const frame = frameOf(xml);
  if (fault?.kind === 'HALF_FRAME') {
    await new Promise((resolve) => socket.write(frame.subarray(0, frame.length / 2), resolve));
    return void socket.destroySoon();
  }
  socket.write(frame);
  if (ends) socket.end();
}
