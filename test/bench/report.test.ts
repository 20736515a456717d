const { aligned, table } = jest.requireActual<{
  aligned(rows: readonly (readonly string[])[]): string[];
  table(measurement: object, share?: string): string;
}>('./report.mjs');

const value = (median: number) => ({ median, low: median, high: median });
const contestant = (name: string, cpu: number, ofReference: number) => ({
  name,
  cpuMsPerOperation: value(cpu),
  ofReference: value(ofReference),
  databaseMsPerOperation: value(0.1),
  requestsPerSecond: value(100),
  p50: 1,
  p99: 2,
});

describe('tables of the benchmark', () => {
  it('put numbers under each other, and end no line in blanks', () => {
    expect(
      aligned([
        ['', 'ms', 'to 1'],
        ['page', '10.5'],
        ['count', '1.5', '1.00'],
      ]),
    ).toEqual(['           ms  to 1', '  page   10.5', '  count   1.5  1.00']);
  });

  it('say what share of the reference each is, and how much that is worth', () => {
    const text = table({
      name: 'me',
      title: 'me and my profile',
      contestants: [contestant('yardstick', 0.1, 1), contestant('co-located', 0.2, 0.5)],
      noise: [{ name: 'yardstick', ratio: { median: 1.01, low: 0.9, high: 1.1 } }],
    });
    expect(text).toMatch(/^me: me and my profile\n/);
    expect(text).toMatch(/of yardstick/);
    expect(text).toMatch(/co-located +0\.20 +0\.20–0\.20 +0\.50 +0\.50–0\.50 /);
    expect(text).toMatch(/noise, each against itself: yardstick 1\.01 \(0\.90–1\.10\)/);
  });
});
