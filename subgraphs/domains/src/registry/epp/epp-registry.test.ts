import 'reflect-metadata';
import { type Certificates, makeCertificates, startEppServer } from '../../../../../test/epp';
import { StoppedClock } from '../../testing/domains-database';
import { openedAt } from '../../testing/epp-registry-under-test';
import { describeRegistry } from '../../testing/registry-contract';
import { REGISTRY_FACTS } from '../../testing/registry-facts';

const START = new Date('2026-03-10T09:00:00.000Z');

describe('registries over EPP', () => {
  let certificates: Certificates;
  const ends: (() => Promise<unknown>)[] = [];
  beforeAll(() => {
    certificates = makeCertificates();
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    certificates.remove();
  });

  describe.each(REGISTRY_FACTS)('.$tld', (facts) => {
    const id = facts.tld === 'com' ? 'gtld' : facts.tld;
    describeRegistry(
      { ...facts, keepsTaxCodes: id === 'it' },
      async () => {
        const clock = new StoppedClock(START);
        const server = await startEppServer({ registry: id, certificates, clock });
        const [ours, other] = (['OUR-REG', 'OTHER-REG'] as const).map((registrar) =>
          openedAt(server, { registry: id, registrar, certificates, clock }),
        );
        if (ours === undefined || other === undefined) throw new Error('two registrars');
        ends.push(server.stop, ours.close, other.close);
        let fresh = 0;
        return {
          registry: ours.adapter,
          other: other.adapter,
          freshName: () => `name-${++fresh}.${facts.tld}`,
          // An id of EPP has at most 16 characters where it is a contact's.
          freshId: () => `id-${++fresh}`,
          takenName: `taken-by-me.${facts.tld}`,
          now: () => clock.now(),
          passDays: (days) => clock.advance(days),
        };
      },
      true,
    );
  });
});
