import { anonymous, ask } from '../../../../test/harness/operations';
import { identityUnderTest } from '../testing/identity-under-test';
import { KNOWN_CODES, MOST_CODES } from './known-codes';

describe('the codes', () => {
  it('are no more than a list of them is said to hold', () => {
    expect(KNOWN_CODES.length).toBeLessThanOrEqual(MOST_CODES);
  });

  it('of an operation are there for strangers, whichever service knows them, with the faults of any', async () => {
    const running = await identityUnderTest();
    const source = `{
      placing: codes(operation: "placeOrder") { code kind types }
      faults: codes(kind: ERROR) { code }
      both: codes(kind: REFUSAL, operation: "replyToTicket") { code kind operations meaning remedy retry }
      all: codes { code }
      none: codes(kind: REFUSAL, operation: "placeorder") { code }
    }`;
    const { data } = await ask(running.service, anonymous, source);
    await running.close();
    expect(data.placing).toContainEqual({ code: 'NOT_SOLD', kind: 'REFUSAL', types: ['OrderRefused'] });
    expect(data.placing).toContainEqual({
      code: 'NAME_TAKEN',
      kind: 'REFUSAL',
      types: ['OrderRefused', 'DomainAvailability'],
    });
    expect(data.placing).toContainEqual({ code: 'NOT_FOUND', kind: 'ERROR', types: [] });
    expect(data.placing.some(({ code }: { code: string }) => code === 'PAYMENT_DECLINED')).toBe(false);
    expect(data.faults).toContainEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(data.both).toEqual([
      {
        code: 'TICKET_CLOSED_FOR_GOOD',
        kind: 'REFUSAL',
        operations: ['replyToTicket', 'reopenTicket'],
        meaning: 'The ticket was closed more than 14 days ago.',
        remedy: 'Open a new ticket with openTicket.',
        retry: 'NEVER',
      },
      expect.objectContaining({ code: 'TICKET_FULL', operations: ['replyToTicket'] }),
      expect.objectContaining({ code: 'TICKET_MERGED' }),
    ]);
    expect(data.all).toHaveLength(KNOWN_CODES.length);
    expect(data.none).toEqual([]);
  });
});
