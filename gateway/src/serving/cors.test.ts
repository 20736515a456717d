import Fastify, { type FastifyInstance } from 'fastify';
import { allowedOrigins, cors } from './cors';

const OWN = 'https://clienti.example';
const STUDIO = 'https://studio.apollographql.com';

describe('pages of other origins', () => {
  let server: FastifyInstance;
  beforeEach(() => {
    server = Fastify();
    cors(server, allowedOrigins(`${OWN}/area`, false));
    server.register(async (routes) => {
      routes.put('/files/x', async () => 'stored');
    });
    server.post('/graphql', { onRequest: async (_request, reply) => reply.code(401).send() }, async () => '');
  });
  afterEach(() => server.close());

  it.each([OWN, STUDIO])('may ask from %s what they may do, without being authenticated', async (origin) => {
    for (const url of ['/graphql', '/files/x']) {
      const { statusCode, headers } = await server.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization, content-type',
        },
      });
      expect([statusCode, headers]).toMatchObject([
        204,
        {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, POST, PUT',
          'access-control-allow-headers': 'authorization, content-type',
          'access-control-max-age': '600',
        },
      ]);
      expect(headers.vary).toMatch(/^origin/i);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('may read an answer and its request id, also when it is a refusal', async () => {
    const { statusCode, headers } = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: OWN },
    });
    expect([statusCode, headers]).toMatchObject([
      401,
      {
        'access-control-allow-origin': OWN,
        'access-control-expose-headers': 'x-request-id, retry-after, ratelimit, ratelimit-policy',
      },
    ]);
  });

  it.each(['https://evil.example', `${OWN}.evil.example`, 'http://clienti.example', 'null', undefined])(
    'may do nothing from %p',
    async (origin) => {
      for (const method of ['OPTIONS', 'PUT'] as const) {
        const { statusCode, headers } = await server.inject({
          method,
          url: '/files/x',
          headers: origin === undefined ? {} : { origin },
        });
        expect(statusCode).toBe(method === 'PUT' ? 200 : 404);
        expect(headers.vary).toMatch(/^origin/i);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    },
  );

  it('are only the web client’s own in production', () => {
    expect([...allowedOrigins(OWN, true)]).toEqual([OWN]);
    expect([...allowedOrigins(undefined, true)]).toEqual([]);
  });
});
