import { createLogger } from '@customer-area/shared/logging';
import Fastify, { type FastifyInstance } from 'fastify';
import { cors, originPolicy } from './cors';
import { errorResponses } from './error-responses';

const OWN = 'https://clienti.example';
const SECOND = 'https://app.clienti.example:8443';
const STUDIO = 'https://studio.apollographql.com';

describe('pages of other origins', () => {
  let server: FastifyInstance;
  beforeEach(() => {
    server = Fastify();
    errorResponses(server, createLogger('test', 'silent'));
    cors(server, originPolicy({ allowed: [OWN, SECOND], production: false, sandbox: false }));
    server.register(async (routes) => {
      routes.put('/files/x', async () => 'stored');
    });
    server.post('/graphql', { onRequest: async (_request, reply) => reply.code(401).send() }, async () => '');
  });
  afterEach(() => server.close());

  it.each([OWN, SECOND, STUDIO])(
    'may ask from %s what they may do, without being authenticated',
    async (origin) => {
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
    },
  );

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
        'access-control-expose-headers':
          'x-request-id, retry-after, ratelimit, ratelimit-policy, www-authenticate, etag, accept-ranges, content-range, content-disposition',
      },
    ]);
  });

  it.each([
    'https://evil.example',
    `${OWN}.evil.example`,
    'http://clienti.example',
    'http://localhost:5173',
    'null',
    undefined,
  ])('may do nothing from %p', async (origin) => {
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
  });

  it('are told which variable lets them in, when they ask first and may not', async () => {
    const { statusCode, headers, body } = await server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' },
    });
    expect([statusCode, JSON.parse(body).errors[0]]).toEqual([
      403,
      { message: expect.stringContaining('ALLOWED_ORIGINS'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(headers.vary).toMatch(/^origin/i);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('are in the sandbox also those of this machine, on any port, and none that only looks like it', () => {
    const mayCall = originPolicy({ allowed: [], production: false, sandbox: true });
    const own = ['http://localhost:5173', 'https://localhost', 'http://127.0.0.1:3000', 'http://[::1]:8080'];
    expect(own.filter(mayCall)).toEqual(own);
    const foreign = ['http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'http://evil.example'];
    expect(foreign.filter(mayCall)).toEqual([]);
  });

  it('are only the configured ones in production', () => {
    const mayCall = originPolicy({ allowed: [OWN], production: true, sandbox: false });
    expect([OWN, SECOND, STUDIO, 'http://localhost:5173'].filter(mayCall)).toEqual([OWN]);
  });
});
