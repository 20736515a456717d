import type { Viewer } from '@customer-area/shared/viewer';
import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, agentOf, deskOf } from '../testing/desk';

const PLACED = '{ __typename }';
/** Every door to the desk; TICKET stands for the id of a ticket. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'tickets:answer': [
    '{ ticketQueue { edges { node { ticketId } } } }',
    '{ ticketQueues { name open overdue oldest } }',
    '{ deskTicket(id: "TICKET") { profileId notes { text } } }',
    '{ answerTemplates { id } }',
    '{ answerTemplates(ticketId: "TICKET") { id } }',
    `mutation { takeTicket(ticketId: "TICKET") ${PLACED} }`,
    `mutation { assignTicket(input: { ticketId: "TICKET" }) ${PLACED} }`,
    `mutation { answerTicket(ticketId: "TICKET", message: "x") ${PLACED} }`,
    `mutation { answerAttachmentUpload(ticketId: "TICKET", input: { fileName: "a.pdf", size: 9 }) ${PLACED} }`,
    `mutation { internalNote(ticketId: "TICKET", text: "x") ${PLACED} }`,
    `mutation { mergeTickets(ticketId: "TICKET", intoTicketId: "tkt_01jdem00000000000000009999") ${PLACED} }`,
    `mutation { tagTicket(input: { ticketId: "TICKET", add: ["x"] }) ${PLACED} }`,
    `mutation { setTicketPriority(ticketId: "TICKET", priority: HIGH) ${PLACED} }`,
  ],
  'support:publish': [
    `mutation { putAnswerTemplate(input: { titleIt: "a", titleEn: "a", textIt: "a", textEn: "a" }) ${PLACED} }`,
    `mutation { withdrawAnswerTemplate(templateId: "atp_01jdem00000000000000009999") ${PLACED} }`,
  ],
};
const EVERY_DOOR = Object.entries(DOORS).flatMap(([permission, doors]) =>
  doors.map((door) => [door, permission] as const),
);

describe('the desk', () => {
  let support: TestSupport;
  let ticketId: string;
  beforeAll(async () => {
    support = await composedSupport('desk_doors');
    ticketId = (await deskOf(support).opened('prf_owner')).id;
  });
  afterAll(() => support.end());
  const verdict = async (viewer: Viewer, door: string) =>
    (await support.ask(viewer, door.replaceAll('TICKET', ticketId))).errors?.[0]?.extensions ?? 'let in';

  it.each(EVERY_DOOR)(
    'is closed to everybody but staff with the permission: %s',
    async (door, permission) => {
      const owner = loginOf('prf_owner');
      const others = permission === 'tickets:answer' ? 'support:publish' : 'tickets:answer';
      const outsiders: readonly [string, Viewer, object][] = [
        ['nobody', anonymous, { code: 'UNAUTHENTICATED' }],
        ['its customer', owner, { code: 'FORBIDDEN' }],
        [
          'a customer who claims the permission',
          { ...owner, permissions: [permission] },
          { code: 'FORBIDDEN' },
        ],
        ['a delegate', delegated(owner, ['tickets:read', 'tickets:write']), { code: 'FORBIDDEN' }],
        ['staff with another permission', agentOf('lgn_other', [others]), { code: 'FORBIDDEN' }],
        [
          'staff without a second factor',
          { ...agentOf('lgn_unproven', [permission]), secondFactor: false },
          { code: 'FORBIDDEN', reason: 'SECOND_FACTOR_REQUIRED' },
        ],
      ];
      for (const [who, viewer, refusal] of outsiders)
        expect([who, await verdict(viewer, door)]).toEqual([who, expect.objectContaining(refusal)]);
      const inside = await verdict(agentOf('lgn_inside', [permission]), door);
      expect(inside === 'let in' || inside.code === 'NOT_FOUND').toBe(true);
    },
  );

  it('is the only way of staff to a ticket: the doors of customers show them none', async () => {
    const entity = `{ _entities(representations: [{ __typename: "Ticket", id: "${ticketId}" }]) { ... on Ticket { subject } } }`;
    for (const door of [
      '{ ticket(id: "TICKET") { subject } }',
      '{ tickets { edges { node { subject } } } }',
      entity,
    ]) {
      const answer = await support.ask(ANNA, door.replace('TICKET', ticketId));
      expect(JSON.stringify(answer)).not.toContain('Domanda');
      expect(answer.errors).toBeDefined();
    }
    const [told] = await support.sql<{ n: string }>(
      "SELECT COUNT(*) AS n FROM event_log WHERE type = 'staff.read'",
    );
    const byTemplatesAndDesk = 1;
    expect(Number(told?.n)).toBe(byTemplatesAndDesk);
  });

  it('has no types that are entities: nothing of it is answered by reference', async () => {
    for (const type of ['DeskTicket', 'QueuedTicket', 'TicketNote', 'AnswerTemplate']) {
      const source = `{ _entities(representations: [{ __typename: "${type}", id: "x" }]) { __typename } }`;
      const { data, errors } = await support.ask(ANNA, source);
      expect([type, data?._entities?.[0] ?? null]).toEqual([type, null]);
      expect(errors).toBeDefined();
    }
  });
});
