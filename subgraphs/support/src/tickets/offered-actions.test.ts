import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { opened } from '../testing/documents';
import { MAX_MESSAGES } from './ticket-actions';

const DOMAIN = newId('dom');
const owner = loginOf('prf_owner');
const key = (scopes: readonly string[]): LoginViewer => ({
  ...owner,
  limits: { via: 'api-key', id: 'key_a', scopes, domainIds: null },
});
const VIEWERS: Readonly<Record<string, LoginViewer>> = {
  'its owner': owner,
  'a second login of the profile': loginOf('prf_owner', 'lgn_second', 'ses_second'),
  'a key that writes': key(['tickets:read', 'tickets:write']),
  'a key that reads': key(['tickets:read']),
  'a delegate who writes about its domain': delegated(owner, ['tickets:read', 'tickets:write'], [DOMAIN]),
  'a delegate who reads': delegated(owner, ['tickets:read']),
};

/** Every state that matters, as the columns of a ticket. */
const STATES: Readonly<Record<string, string>> = {
  open: "status = 'OPEN'",
  answered: "status = 'ANSWERED', answered_at = UTC_TIMESTAMP(3)",
  'closed just now': "status = 'CLOSED', closed_at = UTC_TIMESTAMP(3)",
  'closed and rated': "status = 'CLOSED', closed_at = UTC_TIMESTAMP(3), rated_at = UTC_TIMESTAMP(3)",
  'closed for good': "status = 'CLOSED', closed_at = UTC_TIMESTAMP(3) - INTERVAL 15 DAY",
  full: `status = 'OPEN', message_count = ${MAX_MESSAGES}`,
};

const ACTS: Readonly<Record<string, string>> = {
  REPLY: 'replyToTicket(ticketId: $id, message: "x")',
  CLOSE: 'closeTicket(ticketId: $id)',
  REOPEN: 'reopenTicket(ticketId: $id)',
  RATE: 'rateTicket(input: { ticketId: $id, stars: 5 })',
};

describe('what a ticket offers', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('ticket_offers');
    support.peers.own(owner.profileId, DOMAIN);
  });
  afterAll(() => support.end());

  describe.each(Object.entries(VIEWERS))('to %s', (_, viewer) => {
    it.each(Object.entries(STATES))(
      'is what is accepted, for the same reason, when it is %s',
      async (_, state) => {
        for (const [code, act] of Object.entries(ACTS)) {
          const { id } = await opened(support, owner, { about: { domainId: DOMAIN } });
          await support.sql(`UPDATE ticket SET ${state} WHERE id = ?`, [id]);
          const { data } = await support.ask(
            viewer,
            'query ($id: ID!) { ticket(id: $id) { actions { code allowed reason { code message } } } }',
            { id },
          );
          const offers = data.ticket.actions as {
            code: string;
            allowed: boolean;
            reason: { code: string } | null;
          }[];
          expect(offers.map((offer) => offer.code)).toEqual(Object.keys(ACTS));
          const offer = offers.find((one) => one.code === code);
          const source = `mutation ($id: ID!) { answer: ${act} { __typename ... on TicketRefused { code message } } }`;
          const answer = await support.ask(viewer, source, { id });
          const refused = answer.errors?.[0]?.extensions.reason ?? answer.data?.answer.code ?? null;
          expect([code, offer?.allowed, offer?.reason?.code ?? null]).toEqual([
            code,
            refused === null,
            refused,
          ]);
        }
      },
    );
  });
});
