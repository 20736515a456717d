import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@customer-area/shared/database';
import { createLogger } from '@customer-area/shared/logging';
import { emptyDatabase } from '../../../../../test/harness/database';
import { migrations } from '../../../migrations';
import { sandboxVies } from './sandbox-vies';
import { SandboxViesStore } from './sandbox-vies.store';
import { type ToldVies, viesContract } from './vies.contract';
import { viesOverHttp } from './vies-over-http';
import type { ViesAnswer } from './vies-port';

const logger = createLogger('billing', 'silent');

/** What the Commission's service answers, by what its registers say. */
class Commission {
  readonly says = new Map<string, ViesAnswer['kind']>();
  readonly asked: Record<string, string>[] = [];
  /** In place of an answer. */
  raw: ((response: ServerResponse) => void) | null = null;
  private answers = 0;

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (this.raw !== null) return this.raw(response);
    const asked = JSON.parse(Buffer.concat(parts).toString()) as Record<string, string>;
    this.asked.push(asked);
    const number = `${asked.countryCode}${asked.vatNumber}`;
    const isFormed = /^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(number);
    const said = isFormed ? (this.says.get(number) ?? 'INVALID') : 'INVALID_INPUT';
    response.setHeader('content-type', 'application/json');
    if (said === 'INVALID_INPUT' || said === 'UNAVAILABLE') {
      const error = said === 'UNAVAILABLE' ? 'MS_UNAVAILABLE' : said;
      response.end(JSON.stringify({ actionSucceed: false, errorWrappers: [{ error }] }));
      return;
    }
    response.end(
      JSON.stringify({
        ...asked,
        requestDate: '2026-11-27T12:00:00.000Z',
        valid: said === 'VALID',
        requestIdentifier: said === 'VALID' ? `WAPIAAAA${++this.answers}` : '',
        name: '---',
        address: '---',
      }),
    );
  }
}

async function openCommission(): Promise<ToldVies & { commission: Commission }> {
  const commission = new Commission();
  const server = createServer((request, response) => void commission.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    commission,
    vies: viesOverHttp({
      url: `http://127.0.0.1:${port}/check-vat-number`,
      requester: '01234567897',
      logger,
    }),
    tell: async (number, answer) => void commission.says.set(number, answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('the VIES of the sandbox', () => {
  viesContract(async () => {
    const own = await emptyDatabase('vies');
    const database = await openDatabase({ url: own.url, entities: [], migrations });
    const register = new SandboxViesStore(database);
    return {
      vies: sandboxVies(register),
      tell: (number, answer) => register.tell(number, answer),
      close: async () => {
        await database.close();
        await own.drop();
      },
    };
  });
});

describe('the VIES of the Commission', () => {
  viesContract(openCommission);
});

describe('a VIES that is broken', () => {
  let opened: Awaited<ReturnType<typeof openCommission>>;
  beforeAll(async () => {
    opened = await openCommission();
  });
  afterAll(() => opened.close());

  it.each<[string, (response: ServerResponse) => void]>([
    ['another body', (response) => response.end('{"valid":"yes"}')],
    ['no JSON', (response) => response.writeHead(503).end('<html>')],
    ['a closed connection', (response) => response.destroy()],
    ['silence', () => undefined],
  ])('cannot say: %s', async (_, raw) => {
    opened.commission.raw = raw;
    expect(await opened.vies.check('DE136695976')).toEqual({ kind: 'UNAVAILABLE' });
  });

  it('is told who asks, because only then it names its answers', async () => {
    opened.commission.raw = null;
    await opened.tell('DE136695976', 'VALID');
    await opened.vies.check('DE136695976');
    expect(opened.commission.asked).toEqual([
      {
        countryCode: 'DE',
        vatNumber: '136695976',
        requesterMemberStateCode: 'IT',
        requesterNumber: '01234567897',
      },
    ]);
  });
});
