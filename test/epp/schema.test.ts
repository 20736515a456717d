import { NS } from '../../subgraphs/domains/src/registry/epp/namespaces';
import { readXml } from '../../subgraphs/domains/src/registry/epp/xml';
import { faultOf } from './schema';

const command = (body: string) =>
  faultOf(readXml(`<epp xmlns="${NS.epp}"><command>${body}<clTRID>ABC-1</clTRID></command></epp>`));
const create = (parts: string) =>
  command(`<create><d:create xmlns:d="${NS.domain}">${parts}</d:create></create>`);
const AUTH = '<d:authInfo><d:pw>x</d:pw></d:authInfo>';
const NAME = '<d:name>a.com</d:name>';

describe('the schemas of EPP', () => {
  it.each([
    ['what the RFC shows', create(`${NAME}<d:period unit="y">2</d:period>${AUTH}`)],
    ['a logout', command('<logout/>')],
    ['a poll', command('<poll op="req"/>')],
  ])('allow %s', (_, fault) => {
    expect(fault).toBeNull();
  });

  it.each([
    ['an order that is another', create(`<d:period unit="y">2</d:period>${NAME}${AUTH}`)],
    ['a part that is missing', create(NAME)],
    ['a part twice', create(`${NAME}${NAME}${AUTH}`)],
    ['a part that nobody knows', create(`${NAME}<d:colour>red</d:colour>${AUTH}`)],
    ['a handle that is too long', create(`${NAME}<d:registrant>${'x'.repeat(17)}</d:registrant>${AUTH}`)],
    ['a command about nothing', command('<info/>')],
    ['two commands', command('<logout/><logout/>')],
  ])('refuse %s', (_, fault) => {
    expect(fault).not.toBeNull();
  });
});
