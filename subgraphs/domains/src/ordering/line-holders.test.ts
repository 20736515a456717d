import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { RegistrantStore } from '../registrants';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';
import { lineOperations } from '.';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('who holds what lines are about', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('line_holders');
  });
  afterAll(() => test.end());

  const domainOf = (profileId: string, name: string) =>
    seedDomain(test.database.read, { profileId, name, paidThrough: new Date('2027-01-01'), now: NOW });
  const line = (domainId: string | null, registrantId: string | null = null) => ({
    lineId: newId('lin'),
    domainId,
    registrantId,
  });
  const holders = async (profileId: string, lines: ReturnType<typeof line>[]) => {
    const deps = testDeps(test.database, new StoppedClock(NOW));
    const answer = await callOperation(lineOperations(deps), contract.lineHolders, { profileId, lines });
    return (answer as { holders: { registrantId: string; lineIds: string[]; lastName: string }[] }).holders;
  };

  it('is nobody while nothing is known of the registrant: it is made from the profile', async () => {
    expect(await holders('prf_new', [line(null)])).toEqual([]);
  });

  it('is one for all lines with the same registrant, with the data that the registries have', async () => {
    const owner = trustedProfileId('prf_holder');
    const { id } = await new RegistrantStore().ofNewDomains(test.database.read, owner, NOW);
    await learnRegistrants(test.database.read);
    const domainId = await domainOf(owner, 'held.it');
    const lines = [line(domainId), line(null), line(null, id)];
    expect(await holders(owner, lines)).toEqual([
      expect.objectContaining({
        registrantId: id,
        lineIds: lines.map(({ lineId }) => lineId),
        lastName: 'Bianchi',
        email: 'prf_holder@example.it',
        address: { street: 'Via Roma 1', postalCode: '00184', city: 'Roma', province: 'RM', country: 'IT' },
      }),
    ]);
  });

  it('is told to nobody else', async () => {
    const domainId = await domainOf('prf_other', 'foreign.it');
    const { id } = await new RegistrantStore().ofNewDomains(
      test.database.read,
      trustedProfileId('prf_other'),
      NOW,
    );
    await learnRegistrants(test.database.read);
    expect(await holders('prf_stranger', [line(domainId), line(null, id)])).toEqual([]);
  });
});
