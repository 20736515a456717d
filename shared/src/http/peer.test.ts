import { buildSchema } from 'graphql';
import pino from 'pino';
import { badInput, CallerFault, conflict, presentError } from '../errors';
import { VIEWER_HEADER, ViewerSeal } from '../viewer';
import { httpPeer, type InternalHandlers, localPeer, type Peer } from './peer';
import { type RunningServer, serveSubgraph } from './subgraph-server';

const seal = new ViewerSeal('a key of this test, long enough');
const TEXT = { it: 'Il nome è già preso.', en: 'The name is taken.' };
const refuse: Readonly<Record<string, () => CallerFault>> = {
  'own-text': () => conflict(TEXT),
  'text-of-the-code': () => new CallerFault('NOT_FOUND'),
  'text-of-a-field': () => badInput('name', TEXT),
};
const internal: InternalHandlers = Object.fromEntries(
  Object.entries(refuse).map(([operation, fault]) => [operation, () => Promise.reject(fault())]),
);

describe('a refusal of one service to another', () => {
  let server: RunningServer;
  const peers: Record<string, Peer> = {};
  beforeAll(async () => {
    server = await serveSubgraph(
      {
        name: 'names',
        schema: buildSchema('type Query { hello: String }'),
        sdl: 'type Query { hello: String }',
        contextFor: (viewer) => ({ viewer, sandbox: false }),
        internal,
        notReady: async () => null,
        logger: pino({ level: 'silent' }),
      },
      { host: '127.0.0.1', port: 0, seal },
    );
    peers['over HTTP'] = httpPeer({ self: 'shop', name: 'names', url: server.url, seal });
    peers['in process'] = localPeer({ self: 'shop', name: 'names', handlers: () => internal });
  });
  afterAll(async () => {
    for (const peer of Object.values(peers)) await peer.close();
    await server.close();
  });

  describe.each(['over HTTP', 'in process'])('%s', (way) => {
    it.each(Object.keys(refuse))('is told in the language of the customer: %s', async (operation) => {
      const sent = refuse[operation]?.();
      const received = await peers[way]?.call(operation, {}).catch((error: unknown) => error);
      expect(received).toBeInstanceOf(CallerFault);
      const fault = received as CallerFault;
      expect(fault.text).toEqual(sent?.text);
      expect(fault.text.it).not.toBe(fault.text.en);
      for (const locale of ['it', 'en'] as const)
        expect(presentError(fault.toJSON(), fault, () => undefined, locale)).toEqual({
          message: sent?.text[locale],
          extensions: sent?.extensions,
        });
    });
  });

  it('crosses as a 422 with both languages in its body', async () => {
    const viewer = { kind: 'service', service: 'shop', requestId: 'test' } as const;
    const response = await fetch(`${server.url}/internal/text-of-a-field`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: seal.sign(viewer, 'names') },
      body: '{}',
    });
    expect(response.status).toBe(422);
    const { text } = badInput('name', TEXT);
    expect(await response.json()).toEqual({
      error: { code: 'BAD_USER_INPUT', message: text.en, text, field: 'name' },
    });
  });
});
