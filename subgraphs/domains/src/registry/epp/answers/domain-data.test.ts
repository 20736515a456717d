import { NS } from '../namespaces';
import { UnreadableFrame } from '../xml';
import { readAvailability, readDomain, readTransfer, readUnknownHosts } from './domain-data';
import { readResponse } from './response';

const DATES = '<d:crDate>2026-03-10T09:00:00Z</d:crDate><d:exDate>2027-03-10T09:00:00Z</d:exDate>';

function answer(data: string, extension = '') {
  return readResponse(`<epp xmlns="${NS.epp}" xmlns:d="${NS.domain}" xmlns:s="${NS.secDNS}"><response>
    <result code="1000"><msg>ok</msg></result>
    <resData>${data}</resData><extension>${extension}</extension>
    <trID><clTRID>one</clTRID><svTRID>SV-1</svTRID></trID></response></epp>`);
}
const name = (dates: string, extension?: string) =>
  readDomain(answer(`<d:infData><d:name>a.com</d:name><d:clID>US</d:clID>${dates}</d:infData>`, extension));

describe('what a registry tells of a name', () => {
  it.each(['', '<d:crDate/><d:exDate></d:exDate>'])('has no dates where it tells none: %j', (dates) => {
    expect(name(dates)).toMatchObject({ createdAt: null, expiresAt: null, updatedAt: null });
  });

  it('has no dates that are none', () => {
    expect(() => name('<d:crDate>yesterday</d:crDate>')).toThrow(UnreadableFrame);
  });

  it('has no DS record of which a number is missing', () => {
    const parts = { keyTag: '7', alg: '13', digestType: '2', digest: 'AB' };
    const keys = (given: object) =>
      name(
        DATES,
        `<s:infData><s:dsData>${Object.entries(given)
          .map(([tag, text]) => `<s:${tag}>${text}</s:${tag}>`)
          .join('')}</s:dsData></s:infData>`,
      ).dsRecords;
    expect(keys(parts)).toEqual([{ keyTag: 7, algorithm: 13, digestType: 2, digest: 'ab' }]);
    for (const missing of ['keyTag', 'alg', 'digestType'])
      expect(() => keys({ ...parts, [missing]: '' })).toThrow(UnreadableFrame);
  });

  it('has its names in small letters, however they are written', () => {
    const ns = `<d:ns><d:hostObj>NS1.A.COM</d:hostObj><d:hostAttr><d:hostName>NS2.A.COM</d:hostName>
      <d:hostAddr>192.0.2.1</d:hostAddr></d:hostAttr></d:ns><d:host>NS3.A.COM</d:host>`;
    const shouted = answer(`<d:infData><d:name>A.COM</d:name><d:clID>US</d:clID>${ns}${DATES}</d:infData>`);
    expect(readDomain(shouted)).toMatchObject({
      ...{ name: 'a.com', nameServers: ['ns1.a.com', 'ns2.a.com'], hostsInside: ['ns3.a.com'] },
      ...{ glue: [{ host: 'ns2.a.com' }], sponsor: 'US' },
    });
    const free = answer('<d:chkData><d:cd><d:name avail="1">NS1.A.COM</d:name></d:cd></d:chkData>');
    expect(readAvailability(free)).toEqual(new Map([['ns1.a.com', 'FREE']]));
    expect(readUnknownHosts(free)).toEqual(['ns1.a.com']);
  });

  it('has no transfer of which a date is missing', () => {
    const transfer = `<d:trnData><d:name>a.com</d:name><d:trStatus>pending</d:trStatus><d:reID>IT</d:reID>
      <d:acID>US</d:acID><d:acDate>2026-03-15T09:00:00Z</d:acDate></d:trnData>`;
    expect(() => readTransfer(answer(transfer), 'IT')).toThrow(UnreadableFrame);
  });
});
