import { connect, type Socket } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { eventually } from '../../test/harness/operations';
import { peopleLog } from './testing/people-subgraph';
import { startGateway, type TestGateway, type Topology } from './testing/start-gateway';

const codeOf = (body: { errors?: { extensions?: { code?: string } }[] } | null) =>
  body?.errors?.[0]?.extensions?.code;
const LEAKS = /stack|SELECT|http:\/\/|identity|serviceName|downstream|node_modules/i;

describe.each<Topology>(['over HTTP', 'over sockets', 'in process'])(
  'the gateway with its subgraphs %s',
  (topology) => {
    let gateway: TestGateway;
    beforeAll(async () => {
      gateway = await startGateway(topology);
    });
    afterAll(() => gateway.close());
    const bearer = async (claims = {}) => ({
      authorization: `Bearer ${await gateway.identity.token(claims)}`,
    });

    it('answers a query over two subgraphs', async () => {
      const { status, body } = await gateway.query('{ person(id: "7") { name homes { street } } }');
      expect(status).toBe(200);
      expect(body).toEqual({ data: { person: { name: 'Person 7', homes: [{ street: 'Home of 7' }] } } });
    });

    it('does not know what only a sandbox has: whoever may call it', async () => {
      const { status, body } = await gateway.query('{ letters }');
      expect([status, codeOf(body)]).toEqual([400, 'BAD_USER_INPUT']);
      expect(body.errors[0].message).toContain('Cannot query field "letters"');
    });

    it('asks once for an entity that a page mentions many times, and answers every mention', async () => {
      peopleLog.references = [];
      const query =
        '{ houses(owners: ["a", "b", "a", "gone", "a", "gone"]) { street owner { name homes { street } } } }';
      const { body } = await gateway.query(query);
      expect(body.data.houses.map((house: { owner: { name: string } | null }) => house.owner?.name)).toEqual([
        'Person a',
        'Person b',
        'Person a',
        undefined,
        'Person a',
        undefined,
      ]);
      expect(peopleLog.references.sort()).toEqual(['a', 'b', 'gone']);
      expect(gateway.operations.at(-1)?.fetches.slice().sort()).toEqual(['domains', 'identity']);
    });

    it('reports the error of a repeated entity in each of its places', async () => {
      const { body } = await gateway.query(
        '{ houses(owners: ["broken", "a", "broken"]) { owner { name } } }',
      );
      expect(body.errors.map((error: { path: unknown }) => error.path)).toEqual([
        ['houses', 0, 'owner'],
        ['houses', 2, 'owner'],
      ]);
    });

    it('signs the viewer for subgraphs from the token alone', async () => {
      const headers = {
        ...(await bearer({ pid: 'p9', loc: 'en' })),
        'x-viewer': 'forged',
        'x-request-id': 'my-request-0001',
      };
      const { body, headers: answered } = await gateway.query('{ viewer }', {}, headers);
      expect(JSON.parse(body.data.viewer)).toMatchObject({
        kind: 'login',
        loginId: 'l1',
        profileId: 'p9',
        sessionId: 's1',
        role: 'customer',
        locale: 'en',
        requestId: 'my-request-0001',
        ip: '127.0.0.1',
        userAgent: 'node',
      });
      expect(answered.get('x-request-id')).toBe('my-request-0001');
    });

    it('treats a request without a token as anonymous, whatever headers it carries', async () => {
      const headers = {
        'x-viewer': gateway.seal.sign(forgedLogin, 'identity'),
        'x-request-id': 'a\tb',
        'accept-language': 'fr, en;q=0.8, it;q=0.2',
      };
      const { body } = await gateway.query('{ viewer }', {}, headers);
      const viewer = JSON.parse(body.data.viewer);
      expect(viewer).toMatchObject({ kind: 'anonymous', locale: 'en' });
      expect(viewer.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(codeOf((await gateway.query('{ me { id } }')).body)).toBe('UNAUTHENTICATED');
    });

    it('refuses a bad token for the whole request', async () => {
      for (const authorization of [
        'Bearer nonsense',
        'Basic abc',
        'Bearer ',
        await gateway.identity.token(),
      ]) {
        const { status, body } = await gateway.query('{ viewer }', {}, { authorization });
        expect(status).toBe(401);
        expect(body).toEqual({
          errors: [{ message: 'Devi prima accedere.', extensions: { code: 'UNAUTHENTICATED' } }],
        });
      }
    });

    it('lets a client refresh its session whatever token comes along, as an anonymous viewer, and do nothing else', async () => {
      const over = await gateway.identity.token({ sid: 'over' });
      gateway.identity.revoke('over');
      await eventually(
        async () =>
          (await gateway.query('{ viewer }', {}, { authorization: `Bearer ${over}` })).status === 401,
      );
      const tokens = {
        expired: await gateway.identity.token({}, { expiresAt: 1 }),
        revoked: over,
        'for somebody else': await gateway.identity.token({}, { audience: 'somebody' }),
        'no token': 'nonsense',
        'of no API key': 'cak_nonsense',
      };
      for (const [what, token] of Object.entries(tokens)) {
        const headers = { authorization: `Bearer ${token}` };
        const refreshed = await gateway.query('mutation { refreshSession }', {}, headers);
        expect([what, refreshed.status, refreshed.body]).toEqual([
          what,
          200,
          { data: { refreshSession: 'anonymous' } },
        ]);
        for (const document of [
          '{ viewer }',
          'mutation { send }',
          'mutation { refreshSession: send }',
          '{ __schema { description } }',
        ])
          expect([document, (await gateway.query(document, {}, headers)).status]).toEqual([document, 401]);
      }
    });

    it('refuses a revoked session as soon as it hears of it', async () => {
      const headers = await bearer({ sid: 'ends' });
      expect((await gateway.query('{ me { id } }', {}, headers)).status).toBe(200);
      gateway.identity.revoke('ends');
      await eventually(async () => (await gateway.query('{ me { id } }', {}, headers)).status === 401);
      expect((await gateway.query('{ me { id } }', {}, await bearer())).status).toBe(200);
    });

    it('masks what goes wrong inside, with an incident id and nothing else', async () => {
      const { body, text } = await gateway.query('{ broken }');
      expect(body.errors).toEqual([
        {
          message: 'Si è verificato un errore da parte nostra.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) },
        },
      ]);
      expect(text).not.toMatch(LEAKS);
    });

    it('passes on a fault of the caller with its field', async () => {
      const { body, text } = await gateway.query('{ refused }');
      expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'input.name' });
      expect(text).not.toMatch(LEAKS);
    });

    const deep = (levels: number) => {
      // Field names alternate: person, homes, owner, homes, owner … and end in a leaf.
      const names = [
        'person(id: "1")',
        ...Array.from({ length: levels - 2 }, (_, i) => (i % 2 === 0 ? 'homes' : 'owner')),
      ];
      const leaf = levels % 2 === 0 ? 'name' : 'street';
      return `{ ${[...names, leaf].join(' { ')}${' }'.repeat(levels)}`;
    };
    const aliases = (count: number) =>
      `{ person(id: "1") { ${Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ')} } }`;
    const complaints: [string, string, unknown, RegExp][] = [
      ['a syntax error', '{ person(', {}, /Syntax Error/],
      ['an unknown field', '{ persn { id } }', {}, /^Cannot query field "persn" on type "Query"\.$/],
      ['a field that the input does not have', '{ echo(input: {price: 1}) }', {}, /"price" is not defined/],
      [
        'such a field in a variable',
        'query($i: ParcelInput) { echo(input: $i) }',
        { i: { price: 1 } },
        /"price" is not defined/,
      ],
      ['11 levels', deep(11), {}, /11 levels/],
      ['31 aliases', aliases(31), {}, /31 aliases/],
      [
        'an alias of GraphQL’s own',
        'query Q { ...F } fragment F on Query { __typename: viewer }',
        {},
        /two underscores/,
      ],
      ['two mutations', 'mutation { send again: send }', {}, /exactly one/],
      ['1,001 tokens', `{ ${'viewer '.repeat(1_000)}}`, {}, /token/],
      [
        '11 root fields',
        `{ a: viewer ${Array.from({ length: 10 }, (_, i) => `b${i}: viewer`).join(' ')} }`,
        {},
        /11 root fields/,
      ],
      ['an operation that is not there', 'query A { viewer } query B { viewer }', {}, /operation/i],
    ];
    it.each(complaints)('answers BAD_USER_INPUT to %s', async (_name, query, variables, message) => {
      const { status, body, text } = await gateway.query(query, variables, { 'accept-language': 'en' });
      expect(status).toBe(400);
      expect(codeOf(body)).toBe('BAD_USER_INPUT');
      expect(body.errors[0].message).toMatch(message);
      expect(body.data).toBeUndefined();
      expect(text).not.toMatch(LEAKS);
      expect(text).not.toMatch(/Did you mean/);
    });

    it.each([
      ['of a rule about the document', deep(11), {}, /11 livelli/, /11 levels/],
      [
        'of a variable',
        'query ($id: ID!) { person(id: $id) { id } }',
        { id: 'a\0' },
        /^id: non può/,
        /^id: must not/,
      ],
      ['of a subgraph', '{ me { id } }', {}, /^Devi prima accedere\.$/, /^Sign in first\.$/],
      ['that is masked', '{ broken }', {}, /da parte nostra/, /on our side/],
    ])(
      'tells a fault %s in Italian, or in English to whoever asks for it',
      async (_, query, variables, it, en) => {
        const told = async (headers: Record<string, string>) =>
          (await gateway.query(query, variables, headers)).body.errors[0].message;
        expect(await told({})).toMatch(it);
        expect(await told({ 'accept-language': 'it' })).toMatch(it);
        expect(await told({ 'accept-language': 'en-GB, it;q=0.5' })).toMatch(en);
      },
    );

    it('tells in the language of the request what never becomes an operation', async () => {
      const told = async (language: string) => {
        const answer = await fetch(new URL('/nowhere', gateway.url), {
          headers: { 'accept-language': language },
        });
        return ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message;
      };
      expect(await told('it')).toMatch(/^Qui non c’è nulla/);
      expect(await told('en')).toMatch(/^There is nothing here/);
    });

    it('accepts 10 levels and 30 aliases', async () => {
      expect((await gateway.query(deep(10))).body.errors).toBeUndefined();
      expect((await gateway.query(aliases(30))).body.errors).toBeUndefined();
    });

    it('answers introspection while developing', async () => {
      const { body } = await gateway.query(getIntrospectionQuery());
      expect(body.errors).toBeUndefined();
      expect(body.data.__schema.types.map((type: { name: string }) => type.name)).toContain('Person');
    });

    it('answers what graphql-js of today asks about a schema', async () => {
      const { body } = await gateway.query(getIntrospectionQuery({ oneOf: true, specifiedByUrl: true }));
      expect(body.errors).toBeUndefined();
      const query =
        'query Q($name: String!) { ...F } fragment F on Query { __type(name: $name) { name isOneOf } __typename }';
      expect((await gateway.query(query, { name: 'ParcelInput' })).body).toEqual({
        data: { __type: { name: 'ParcelInput', isOneOf: false }, __typename: 'Query' },
      });
      expect((await gateway.query(query, { name: 1 })).status).toBe(400);
    });

    it('answers questions about the schema in an operation of their own', async () => {
      const { status, body } = await gateway.query('{ viewer __schema { description } }');
      expect([status, codeOf(body)]).toEqual([400, 'BAD_USER_INPUT']);
      expect((await gateway.query('{ viewer __typename }')).status).toBe(200);
    });

    const fields: [string, string, unknown, string][] = [
      ['NUL in a literal', '{ echo(text: "a\\u0000") }', {}, 'text'],
      [
        'NUL deep in a variable',
        'query($i: ParcelInput) { echo(input: $i) }',
        { i: { inside: [{}, { note: 'a\0' }] } },
        'i.inside.1.note',
      ],
      ['a lone surrogate', 'query($t: String) { echo(text: $t) }', { t: '\ud800' }, 't'],
      ['10,000 characters', 'query($t: String) { echo(text: $t) }', { t: 'x'.repeat(10_000) }, 't'],
      ['10,000 characters in a literal', `{ echo(text: "${'x'.repeat(10_000)}") }`, {}, 'text'],
      ['a number for an id', '{ person(id: 7) { name } }', {}, 'id'],
      [
        'a number for an id in a list of the input',
        '{ echo(input: { inside: [{ tags: ["a", 7] }] }) }',
        {},
        'input.inside.0.tags.1',
      ],
      ['a number for an id in a variable', 'query($id: ID!) { person(id: $id) { name } }', { id: 7 }, 'id'],
      [
        'a number for an id deep in a variable',
        'query($i: ParcelInput) { echo(input: $i) }',
        { i: { inside: { id: 7 } } },
        'i.inside.id',
      ],
      ['a page of 0', '{ echo(first: 0) }', {}, 'first'],
      ['a page of 101 in a variable', 'query($n: Int) { echo(first: $n) }', { n: 101 }, 'n'],
    ];
    it.each(fields)('names the field of %s', async (_name, query, variables, field) => {
      const { status, body } = await gateway.query(query, variables);
      expect(status).toBe(400);
      expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', field });
      expect(body.errors[0].message).toContain(field);
    });

    it.each<[string, RequestInit, number]>([
      ['malformed JSON', { headers: { 'content-type': 'application/json' }, body: '{"query": ' }, 400],
      [
        'a prototype key',
        {
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ viewer }","variables":{"__proto__":{"a":1}}}',
        },
        400,
      ],
      ['a batch', { headers: { 'content-type': 'application/json' }, body: '[{"query":"{ viewer }"}]' }, 400],
      ['nothing', { headers: { 'content-type': 'application/json' }, body: '' }, 400],
      [
        'another content type',
        { headers: { 'content-type': 'text/plain' }, body: '{"query":"{ viewer }"}' },
        415,
      ],
      [
        'a body of 101 kB',
        {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ viewer } #${'x'.repeat(101 * 1024)}` }),
        },
        413,
      ],
      ['a GET without the preflight header', { method: 'GET' }, 400],
    ])('answers %s in the shape of GraphQL', async (_name, init, expected) => {
      const { status, body, text } = await gateway.send(
        init,
        init.method === 'GET' ? '/graphql?query={viewer}' : '/graphql',
      );
      expect(status).toBe(expected);
      expect(codeOf(body)).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(LEAKS);
    });

    it.each(['application/json', 'application/graphql-response+json'])(
      'answers a refused request as %s when that is asked for',
      async (accept) => {
        const expired = await gateway.identity.token({}, { expiresAt: 1 });
        const type = { 'content-type': 'application/json' };
        const requests: [number, RequestInit][] = [
          [401, { headers: { ...type, authorization: `Bearer ${expired}` }, body: '{"query":"{ viewer }"}' }],
          [400, { headers: type, body: '{"query": ' }],
          [413, { headers: type, body: `{"query":"#${'x'.repeat(101 * 1024)}"}` }],
          [415, { headers: { 'content-type': 'text/plain' }, body: 'x' }],
        ];
        for (const [expected, init] of requests) {
          const { status, headers } = await gateway.send({ ...init, headers: { ...init.headers, accept } });
          expect([status, headers.get('content-type')]).toEqual([expected, `${accept}; charset=utf-8`]);
        }
      },
    );

    it('says with a 401 what to authenticate with, and that a token has expired', async () => {
      const expired = await gateway.identity.token({}, { expiresAt: 1 });
      const { status, headers, body } = await gateway.query(
        '{ viewer }',
        {},
        { authorization: `Bearer ${expired}` },
      );
      expect([status, headers.get('www-authenticate'), body.errors[0].extensions]).toEqual([
        401,
        'Bearer realm="customer-area", error="invalid_token"',
        { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' },
      ]);
    });

    it('answers an address that cannot be read, without repeating it', async () => {
      const { status, body, text } = await gateway.send({ method: 'GET' }, '/%ffsecret');
      expect([status, codeOf(body)]).toEqual([400, 'BAD_USER_INPUT']);
      expect(text).not.toContain('secret');
    });

    it('answers a GET that carries a token: no page can make a browser send one unasked', async () => {
      const init = { method: 'GET', headers: { ...(await bearer()), accept: 'application/json' } };
      expect((await gateway.send(init, '/graphql?query={viewer}')).status).toBe(200);
    });

    it('answers a GET that carries the preflight header', async () => {
      const init = { method: 'GET', headers: { 'apollo-require-preflight': 'true' } };
      expect((await gateway.send(init, '/graphql?query={viewer}')).status).toBe(200);
    });

    it('counts operations and fetches', async () => {
      await gateway.query('query Named { person(id: "1") { homes { street } } }');
      expect(gateway.operations.at(-1)).toMatchObject({
        operationName: 'Named',
        type: 'query',
        codes: [],
        fetches: ['identity', 'domains'],
      });
      const { text } = await gateway.send({ method: 'GET' }, '/metrics');
      expect(text).toMatch(
        /gateway_subgraph_fetch_duration_seconds_count\{subgraph="domains",outcome="ok"\} [1-9]/,
      );
    });

    it('allows the origin of Studio in development, and no other', async () => {
      const preflight = (origin: string) =>
        gateway.send({
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        });
      const studio = await preflight('https://studio.apollographql.com');
      expect([studio.status, studio.headers.get('access-control-allow-origin')]).toEqual([
        204,
        'https://studio.apollographql.com',
      ]);
      const other = await preflight('https://evil.example');
      expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    });
  },
);

const forgedLogin = {
  kind: 'login',
  loginId: 'l',
  profileId: 'p',
  sessionId: 's',
  role: 'customer',
  authenticatedAt: 0,
  secondFactor: false,
  permissions: [],
  limits: null,
  requestId: 'r',
  locale: 'it',
  ip: '::1',
  userAgent: '',
} as const;

describe('a gateway whose subgraphs are processes of their own', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway('over HTTP', { RATE_LIMIT_ANONYMOUS_PER_MINUTE: '2' });
  });
  afterEach(() => gateway.close());

  it('cannot be bypassed: a subgraph answers 401 before parsing to a call without a signed viewer', async () => {
    const response = await fetch(`${gateway.subgraphUrl('identity')}/graphql`, {
      method: 'POST',
      body: 'not even JSON',
    });
    expect(response.status).toBe(401);
  });

  it('answers UNAVAILABLE for the part that is down, and the rest', async () => {
    await gateway.stopSubgraph('domains');
    const { status, body, text } = await gateway.query(
      '{ viewer person(id: "1") { name homes { street } } }',
    );
    expect(status).toBe(200);
    expect(codeOf(body)).toBe('UNAVAILABLE');
    expect(body.data).toEqual({ viewer: expect.any(String), person: null });
    expect(body.errors[0].path).toEqual(['person', 'homes']);
    expect(text).not.toMatch(LEAKS);
    const list = await gateway.query('{ all: houses(owners: ["1"]) { street } viewer }');
    expect(list.body.data).toEqual({ all: null, viewer: expect.any(String) });
    expect(list.body.errors.map(({ path }: { path: unknown }) => path)).toEqual([['all']]);
    const fine = await gateway.query('{ person(id: "1") { name } }');
    expect(fine.body).toEqual({ data: { person: { name: 'Person 1' } } });
    expect((await gateway.send({ method: 'GET' }, '/health/ready')).status).toBe(200);
  });

  it('names the list, once, when the parts of all its entries are missing', async () => {
    await gateway.stopSubgraph('identity');
    const { body } = await gateway.query('{ houses(owners: ["1", "2"]) { street owner { name } } }');
    expect(body.data).toEqual({
      houses: [
        { street: '0 Road', owner: null },
        { street: '1 Road', owner: null },
      ],
    });
    expect(body.errors).toMatchObject([{ path: ['houses'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it('does not wait for a subgraph that keeps silent', async () => {
    const impatient = await startGateway('over HTTP', {}, { queryTimeOutMs: 300 });
    const { body } = await impatient.query('{ slow(ms: 5000) }');
    expect(codeOf(body)).toBe('UNAVAILABLE');
    expect(body).toMatchObject({ data: { slow: null }, errors: [{ path: ['slow'] }] });
    await impatient.close();
  });

  it('limits anonymous mutations by address, and nothing else', async () => {
    const send = async (headers = {}) => (await gateway.query('mutation { send }', {}, headers)).status;
    expect([await send(), await send(), await send()]).toEqual([200, 200, 429]);
    expect(await send({ authorization: `Bearer ${await gateway.identity.token()}` })).toBe(200);
    expect((await gateway.query('{ viewer }')).status).toBe(200);
  });

  it('finishes what is in flight when it is closed, and takes nothing new', async () => {
    const before = peopleLog.slow;
    const slow = gateway.query('{ slow(ms: 300) }');
    await eventually(async () => peopleLog.slow > before);
    const closed = gateway.gateway.close();
    expect((await slow).body).toEqual({ data: { slow: 'done' } });
    await closed;
    await expect(gateway.query('{ viewer }')).rejects.toThrow();
  });

  it('ends a request whose headers arrive too slowly', async () => {
    const { hostname, port } = new URL(gateway.url);
    const socket: Socket = connect(Number(port), hostname);
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(String(data))),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*BAD_USER_INPUT/s);
  });
});

/** The first line that a request written by hand is answered with: a client library would tidy up its address. */
function statusLine(url: string, methodAndTarget: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', reject).once('data', (data) => {
      socket.destroy();
      resolve(String(data).split('\r\n')[0] ?? '');
    });
    socket.write(`${methodAndTarget} HTTP/1.1\r\nHost: x\r\n\r\n`);
  });
}

describe('a gateway in production', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway('in process', { NODE_ENV: 'production' });
  });
  afterAll(() => gateway.close());

  it('answers no introspection', async () => {
    expect(codeOf((await gateway.query('{ __schema { types { name } } }')).body)).toBe('BAD_USER_INPUT');
    const page = await gateway.send({ method: 'GET', headers: { accept: 'text/html' } });
    expect([page.status, page.text.includes('<html')]).toEqual([400, false]);
  });

  it.each([
    '/metrics',
    '/%6detrics',
    '/metric%73',
    '/metrics/',
    '/metrics?x',
    '//metrics',
    'http://x/metrics',
    'http://x/%6d%65trics',
  ])('answers no metrics, however their address is spelt: %s', async (target) => {
    expect(await statusLine(gateway.url, `GET ${target}`)).toMatch(/^HTTP\/1\.1 404 /);
  });
});
