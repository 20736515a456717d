import { Histogram, Registry } from 'prom-client';
import { Distribution } from './distribution';

const described = { name: 'a_duration_seconds', help: 'How long', buckets: [0.01, 0.1, 1] };

describe('a distribution', () => {
  it.each([
    [
      'two labels',
      ['type', 'outcome'],
      [
        ['query', 'ok'],
        ['query', 'error'],
        ['mutation', 'ok'],
      ],
    ],
    ['one label', ['type'], [['query'], ['mutation']]],
    ['no label', [], [[]]],
  ])('is scraped as the histogram of the library is: %s', async (_name, labelNames, series) => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const distribution = new Distribution({ ...described, labelNames }, ours);
    const histogram = new Histogram({ ...described, labelNames, registers: [theirs] });
    expect(await ours.metrics()).toBe(await theirs.metrics());
    for (const labels of series)
      for (const value of [0, 0.01, 0.011, 0.5, 1, 7]) {
        distribution.observe(value, ...labels);
        const named = Object.fromEntries(labelNames.map((name, at) => [name, labels[at] ?? '']));
        histogram.observe(named, value);
      }
    expect(await ours.metrics()).toBe(await theirs.metrics());
  });
});
