import 'reflect-metadata';
import { backgroundContract } from '@customer-area/shared/runtime';
import { listStaffCases } from '@customer-area/shared/staff-cases';
import { DomainStatus } from '../portfolio/domain-enums.graphql';
import { callOperation } from '../testing/call-operation';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { GIULIA, OFFICINA } from './demo-domains';

const LIST =
  '{ domains(first: 100, sort: PAID_THROUGH_ASC) { edges { node { id name status actions { allowed reason { code } } } } } }';

interface Node {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly actions: readonly { allowed: boolean; reason: { code: string } | null }[];
}

describe('the demonstration', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('demo_domains', { demoData: true });
  });
  afterAll(() => domains.end());
  const nodes = async (profileId: string) => {
    const { data } = await domains.ask(LIST, login(profileId));
    return (data as { domains: { edges: { node: Node }[] } }).domains.edges.map(({ node }) => node);
  };

  it('has a domain in every status, named after it', async () => {
    const giulia = new Map((await nodes(GIULIA)).map((node) => [node.id, node]));
    Object.values(DomainStatus).forEach((status, index) => {
      const node = giulia.get(`dom_01jdem${String(101 + index).padStart(20, '0')}`);
      const tld = status === 'REDEMPTION' || status === 'SUSPENDED' ? 'com' : 'it';
      const name = `giulia-${status.toLowerCase().replaceAll('_', '-')}.${tld}`;
      expect(node).toMatchObject({ status, name });
    });
  });

  it('says why the suspended one is suspended', async () => {
    const ask = '{ domain(name: "giulia-suspended.com") { status verification { status } } }';
    const { data } = await domains.ask(ask, login(GIULIA));
    expect(data).toEqual({ domain: { status: 'SUSPENDED', verification: { status: 'SUSPENDED' } } });
  });

  it('shows a renewal that is possible, and ones that are not', async () => {
    const reasons = (await nodes(GIULIA)).map(({ status, actions }) => [
      status,
      actions[0]?.reason?.code ?? 'OK',
    ]);
    expect(Object.fromEntries(reasons)).toMatchObject({
      ACTIVE: 'OK',
      EXPIRING: 'RENEWAL_IN_PROGRESS',
      EXPIRED_RENEWABLE: 'OK',
      REDEMPTION: 'REDEMPTION_ONLY',
      PENDING_DELETE: 'PENDING_DELETE',
      WAITING_PAYMENT: 'NOT_REGISTERED',
      TRANSFERRED: 'TRANSFERRED_AWAY',
    });
  });

  it('has two parked jobs for staff, and the registration that waits for one of them', async () => {
    const parked = await callOperation(domains.internal, backgroundContract.listParkedJobs, {
      ...{ kind: null, id: null, from: null, order: 'ASC', limit: 10 },
    });
    expect(parked.map(({ kind }) => kind).sort()).toEqual(['domain.services', 'registry.execute']);
    const cases = await callOperation(domains.internal, listStaffCases, null);
    expect(cases).toMatchObject([{ kind: 'OPERATION_BLOCKED', profileId: GIULIA }]);
    expect(parked.map(({ subjectId }) => subjectId)).toContain(cases[0]?.caseId);
  });

  it('gives the firm its two active domains', async () => {
    expect((await nodes(OFFICINA)).map(({ name, status }) => [name, status])).toEqual([
      ['officina-verdi.it', 'ACTIVE'],
      ['officina-verdi.com', 'ACTIVE'],
    ]);
  });
});
