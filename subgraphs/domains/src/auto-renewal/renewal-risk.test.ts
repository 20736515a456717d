import { type BoundMethod, type RenewalRisk, type RiskFacts, renewalRisk } from './renewal-risk';

const account: BoundMethod = { expires: null, usable: true, lastRefusal: null };
const card = (expires: string): BoundMethod => ({ expires, usable: true, lastRefusal: null });
const declined: BoundMethod = { expires: null, usable: true, lastRefusal: 'PAYMENT_DECLINED' };
const dead: BoundMethod = { expires: null, usable: false, lastRefusal: null };
const facts: RiskFacts = {
  methods: [account],
  chargeAt: new Date('2026-12-31T23:59:59.999Z'),
  price: 1_219,
  priceCeiling: null,
};

describe('the risk of an automatic renewal', () => {
  it.each<[string, Partial<RiskFacts>, RenewalRisk['level'], RenewalRisk['reasons']]>([
    ['is none with an account', {}, 'NONE', []],
    ['is high without a method', { methods: [] }, 'HIGH', ['NO_METHOD']],
    ['is none on the last moment of the card', { methods: [card('2026-12')] }, 'NONE', []],
    ['is high when the card ends before', { methods: [card('2026-11')] }, 'HIGH', ['METHOD_EXPIRES']],
    [
      'is high the first moment after the end of December',
      { methods: [card('2026-12')], chargeAt: new Date('2027-01-01T00:00:00.000Z') },
      'HIGH',
      ['METHOD_EXPIRES'],
    ],
    [
      'is low when another method is good',
      { methods: [card('2026-01'), account] },
      'LOW',
      ['METHOD_EXPIRES'],
    ],
    ['is high when the only method was declined', { methods: [declined] }, 'HIGH', ['LAST_CHARGE_DECLINED']],
    [
      'is high when the only method was refused for good',
      { methods: [dead] },
      'HIGH',
      ['LAST_CHARGE_DECLINED'],
    ],
    [
      'is low when one of two was declined',
      { methods: [declined, account] },
      'LOW',
      ['LAST_CHARGE_DECLINED'],
    ],
    [
      'is high when one was declined and the other ends before',
      { methods: [declined, card('2026-01')] },
      'HIGH',
      ['METHOD_EXPIRES', 'LAST_CHARGE_DECLINED'],
    ],
    ['is none at the ceiling', { priceCeiling: 1_219 }, 'NONE', []],
    ['is high one cent above the ceiling', { priceCeiling: 1_218 }, 'HIGH', ['PRICE_ABOVE_CEILING']],
    ['is not told from a price that is not known', { price: null, priceCeiling: 1 }, 'NONE', []],
  ])('%s', (_, change, level, reasons) => {
    expect(renewalRisk({ ...facts, ...change })).toEqual({ level, reasons });
  });
});
