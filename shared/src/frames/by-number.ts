/**
 * What waits under a number. Not in a Map: questions come and go thousands of times a second, and each outgrown table of a Map
 * leads to the next, so that one which has grown old keeps everything alive that came after it.
 */
export class ByNumber<One> {
  private readonly waiting: Record<number, One> = Object.create(null);
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(number: number, one: One): void {
    if (!(number in this.waiting)) this.count += 1;
    this.waiting[number] = one;
  }

  get(number: number): One | undefined {
    return this.waiting[number];
  }

  /** What waited under this number, which it then does no longer. */
  take(number: number): One | undefined {
    const one = this.waiting[number];
    if (one === undefined) return undefined;
    delete this.waiting[number];
    this.count -= 1;
    return one;
  }

  all(): One[] {
    return Object.values(this.waiting);
  }
}
