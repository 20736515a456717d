import type { MetricValueWithName, Registry } from 'prom-client';

export interface CountedDistribution {
  readonly name: string;
  readonly help: string;
  /** What the observed are told apart by; each has few values. */
  readonly labelNames: readonly string[];
  /** Upper bounds of the buckets, ascending; one without an end is added. */
  readonly buckets: readonly number[];
}

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** Observed in each bucket, the endless one last. */
  readonly counts: number[];
  sum: number;
  count: number;
}

/**
 * A histogram that only counts while it is observed, and makes what a scrape reads when one comes. The one of the library makes a
 * text of the labels for each observation.
 */
export class Distribution {
  private readonly series = new Map<string, Series>();

  constructor(
    private readonly options: CountedDistribution,
    registry: Registry,
  ) {
    const { name, help } = options;
    registry.registerMetric({
      name,
      get: async () => ({ name, help, type: 'histogram', values: this.values(), aggregator: 'sum' }),
    } as never);
    // What has no labels is there from the beginning, with nothing in it.
    if (options.labelNames.length === 0) this.seriesOf([]);
  }

  /** `labels` in the order of their names. */
  observe(value: number, ...labels: readonly string[]): void {
    const series = this.seriesOf(labels);
    const { buckets } = this.options;
    let bucket = 0;
    while (bucket < buckets.length && value > (buckets[bucket] ?? 0)) bucket++;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.sum += value;
    series.count += 1;
  }

  private seriesOf(labels: readonly string[]): Series {
    const key = labels.length === 1 ? (labels[0] ?? '') : labels.join('\n');
    const known = this.series.get(key);
    if (known !== undefined) return known;
    const named = Object.fromEntries(this.options.labelNames.map((name, at) => [name, labels[at] ?? '']));
    const fresh = { labels: named, counts: this.options.buckets.map(() => 0).concat(0), sum: 0, count: 0 };
    this.series.set(key, fresh);
    return fresh;
  }

  private values(): MetricValueWithName<string>[] {
    const { name, buckets } = this.options;
    return [...this.series.values()].flatMap(({ labels, counts, sum, count }) => {
      let upTo = 0;
      const inBuckets = counts.map((inBucket, at): MetricValueWithName<string> => {
        upTo += inBucket;
        return {
          metricName: `${name}_bucket`,
          labels: { le: buckets[at] ?? '+Inf', ...labels },
          value: upTo,
        };
      });
      return [
        ...inBuckets,
        { metricName: `${name}_sum`, labels, value: sum },
        { metricName: `${name}_count`, labels, value: count },
      ];
    });
  }
}
