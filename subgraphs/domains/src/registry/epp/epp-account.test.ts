import { StoppedClock } from '../../testing/domains-database';
import { readResponse } from './answers/response';
import type { EppDesk } from './desk';
import { DIALECTS } from './dialects';
import { EppAccount } from './epp-account';
import { NS } from './namespaces';

const NOW = new Date('2026-04-01T08:00:00.000Z');

/** Our account at a registry whose next message says that a name was transferred. */
function accountTold({ to, date }: { readonly to: string; readonly date: string }): EppAccount {
  const response = readResponse(`<epp xmlns="${NS.epp}" xmlns:d="${NS.domain}"><response>
    <result code="1301"><msg>ok</msg></result><msgQ count="1" id="m-1">${date}</msgQ>
    <resData><d:trnData><d:name>a.com</d:name><d:trStatus>clientApproved</d:trStatus><d:reID>${to}</d:reID></d:trnData></resData>
    <trID><svTRID>SV-1</svTRID></trID></response></epp>`);
  const desk = {
    ...{ clock: new StoppedClock(NOW), dialect: DIALECTS.gtld, clientId: 'OUR-REG' },
    session: { ask: async () => ({ response, clTRID: 'one' }) },
  };
  return new EppAccount(desk as unknown as EppDesk);
}

describe('who has got a name, by a message', () => {
  const DATE = '<qDate>2026-03-10T09:00:00Z</qDate>';

  it.each([
    ['another registrar', { to: 'OTHER-REG', date: DATE }, 'OTHER-REG'],
    ['nobody else, where it is us', { to: 'OUR-REG', date: DATE }, null],
    // It may be of a time in which somebody else had the name.
    ['nobody, where it has no date', { to: 'OTHER-REG', date: '' }, null],
  ])('is %s', async (_who, told, gainingRegistrar) => {
    expect(await accountTold(told).poll()).toMatchObject({
      value: { kind: 'TRANSFER_APPROVED', name: 'a.com', gainingRegistrar },
    });
  });
});
