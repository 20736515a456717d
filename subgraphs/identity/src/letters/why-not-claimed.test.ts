import { whyNotClaimed } from './why-not-claimed';

describe('what became of an order that could not be claimed', () => {
  it.each([
    [
      { number: '20260000042', reason: 'NAME_TAKEN', names: ['caffè.it', 'caffe.com'] },
      "l'ordine 20260000042, fatto prima di iscriverti, non è stato confermato. Nel frattempo non si può più ordinare: caffè.it, caffe.com.",
      'order 20260000042, placed before you registered, was not confirmed. Meanwhile these can no longer be ordered: caffè.it, caffe.com.',
    ],
    [
      { number: '20260000042', reason: 'PROMO_CODE_INVALID', names: ['caffè.it'] },
      "l'ordine 20260000042, fatto prima di iscriverti, non è stato confermato perché il suo codice promozionale non è più utilizzabile.",
      'order 20260000042, placed before you registered, was not confirmed because its promo code can no longer be used.',
    ],
    [
      { number: null, reason: 'NOT_CLAIMABLE', names: [] },
      "l'ordine fatto prima di iscriverti non si può più associare alla tua anagrafica.",
      'the order you placed before registering can no longer be connected with your profile.',
    ],
  ])('%j', (order, it, en) => {
    expect(whyNotClaimed(order)).toEqual({ it, en });
  });
});
