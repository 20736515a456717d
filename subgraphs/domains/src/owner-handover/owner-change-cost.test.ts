import type { Peer } from '@customer-area/shared/http';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { ownerChangeCostLoader } from './owner-change-cost.loader';

describe('what changes of owner cost', () => {
  /** Billing, which sells no change under .eu and asks ten euros for each other domain. */
  const billing = () => {
    const asked: number[] = [];
    const peer: Peer = {
      name: 'billing',
      call: async (_, input) => {
        const { changes } = input as { changes: { tld: string }[][] };
        asked.push(changes.length);
        const totals = changes.map((names) => {
          if (names.some(({ tld }) => tld === 'eu')) return null;
          return { net: names.length * 1_000, vat: names.length * 220, total: names.length * 1_220 };
        });
        return { currency: 'EUR', totals };
      },
      close: async () => undefined,
    };
    return { peer, asked };
  };
  const changeOf = (id: string, ...tlds: string[]) => ({
    id,
    domains: tlds.map((tld, n) => ({ domainId: `dom_${id}_${n}`, unicodeName: `${id}-${n}.${tld}`, tld })),
  });

  it('is asked once for all cases of a page, and each gets its own', async () => {
    const { peer, asked } = billing();
    const costs = ownerChangeCostLoader(peer, loginOf('prf_giver'));
    const page = Array.from({ length: 98 }, (_, n) => changeOf(`ocg_${n}`, 'it'));
    const found = await costs.loadMany([changeOf('ocg_two', 'it', 'it'), changeOf('ocg_eu', 'eu'), ...page]);
    expect(asked).toEqual([100]);
    expect(found.slice(0, 3)).toEqual([
      { currency: 'EUR', net: 2_000, vat: 440, total: 2_440 },
      null,
      { currency: 'EUR', net: 1_000, vat: 220, total: 1_220 },
    ]);
  });

  it('is asked in parts for more than billing answers at once, and for nobody whose login is limited', async () => {
    const { peer, asked } = billing();
    const all = Array.from({ length: 101 }, (_, n) => changeOf(`ocg_${n}`, 'it'));
    await ownerChangeCostLoader(peer, loginOf('prf_giver')).loadMany(all);
    expect(asked).toEqual([100, 1]);
    const limited = ownerChangeCostLoader(peer, delegated(loginOf('prf_giver'), ['domains:read']));
    expect(await limited.loadMany(all.slice(0, 2))).toEqual([null, null]);
    expect(asked).toEqual([100, 1]);
  });
});
