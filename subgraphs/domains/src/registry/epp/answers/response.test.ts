import { NS } from '../namespaces';
import { readResponse } from './response';

const polled = (queue: string) =>
  readResponse(`<epp xmlns="${NS.epp}"><response><result code="1301"><msg>ok</msg></result>
    <msgQ count="1" id="m-1">${queue}</msgQ>
    <trID><clTRID>one</clTRID><svTRID>SV-1</svTRID></trID></response></epp>`).queue;

describe('a message in the queue of a registry', () => {
  it.each([
    ['<qDate>2026-03-10T09:00:00Z</qDate>', new Date('2026-03-10T09:00:00Z')],
    ['<qDate>the day before yesterday</qDate>', null],
    ['', null],
  ])('is read whatever its date is: %s', (queue, at) => {
    expect(polled(queue)).toEqual({ id: 'm-1', count: 1, at, text: '' });
  });
});
