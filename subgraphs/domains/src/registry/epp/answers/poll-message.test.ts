import { NS } from '../namespaces';
import { readMessage } from './poll-message';
import { readResponse } from './response';

const transferOf = (name: string) =>
  readMessage(
    readResponse(`<epp xmlns="${NS.epp}"><response><result code="1301"><msg>ok</msg></result>
    <msgQ count="1" id="m-1"/>
    <resData><domain:trnData xmlns:domain="urn:ietf:params:xml:ns:domain-1.0">
      <domain:name>${name}</domain:name><domain:trStatus>serverApproved</domain:trStatus>
      <domain:reID>OTHER-REG</domain:reID>
    </domain:trnData></resData>
    <trID><svTRID>SV-1</svTRID></trID></response></epp>`),
  );

describe('what a message of a registry is about', () => {
  it.each(['left.com', 'LEFT.COM', 'Left.com'])('is found whatever the case it is written in: %s', (name) => {
    expect(transferOf(name)).toEqual({
      ...{ kind: 'TRANSFER_APPROVED', name: 'left.com' },
      ...{ reference: null, gainingRegistrar: 'OTHER-REG' },
    });
  });
});
