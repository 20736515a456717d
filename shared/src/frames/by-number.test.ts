import { ByNumber } from './by-number';

describe('what waits under a number', () => {
  it('is taken once, and counted', () => {
    const waiting = new ByNumber<string>();
    waiting.add(7, 'seven');
    waiting.add(0xffff_ffff, 'last');
    expect([waiting.size, waiting.get(7), waiting.all()]).toEqual([2, 'seven', ['seven', 'last']]);
    expect([waiting.take(7), waiting.take(7), waiting.take(1)]).toEqual(['seven', undefined, undefined]);
    expect([waiting.size, waiting.all()]).toEqual([1, ['last']]);
  });

  it('is replaced under the same number', () => {
    const waiting = new ByNumber<string>();
    waiting.add(1, 'one');
    waiting.add(1, 'another');
    expect([waiting.size, waiting.take(1), waiting.size]).toEqual([1, 'another', 0]);
  });
});
