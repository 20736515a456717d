import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Conversation, type Reply, type ServerState } from './conversation';
import type { ServerTls } from './tls-server';

/** EPP over HTTPS as Registro .it has it: frames are posted, a cookie is the session. */
export function eppOverHttps(state: ServerState, tls: ServerTls): Server {
  const sessions = new Map<string, Conversation>();
  return createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, async (request, response) => {
    const [, known] = /JSESSIONID=([\w-]+)/.exec(request.headers.cookie ?? '') ?? [];
    const id = known !== undefined && sessions.has(known) ? known : randomUUID();
    const conversation = sessions.get(id) ?? new Conversation(state);
    sessions.set(id, conversation);
    const reply = conversation.answer(await text(request));
    if (reply.ends) sessions.delete(id);
    response.setHeader('content-type', 'text/xml;charset=UTF-8');
    if (id !== known) response.setHeader('set-cookie', `JSESSIONID=${id}; Path=/; Secure; HttpOnly`);
    await send(response, reply);
  });
}

async function send(response: ServerResponse, { xml, fault }: Reply): Promise<void> {
  if (fault?.kind === 'SLOW') await sleep(fault.ms);
  if (fault?.kind === 'DROP_AFTER_COMMIT' || fault?.kind === 'DROP_BEFORE') return void response.destroy();
  const body = Buffer.from(xml);
  response.setHeader('content-length', body.length);
  if (fault?.kind !== 'HALF_FRAME') return void response.end(body);
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}
