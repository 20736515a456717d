/** Random choices that are the same for the same seed (mulberry32). */
export class RandomSource {
  constructor(private state: number) {}

  /** 0 to `below` - 1. */
  int(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  percent(chance: number): boolean {
    return this.int(100) < chance;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.int(from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }

  /** Up to `most` different ones, at least one where there is any. */
  some<T>(from: readonly T[], most: number): T[] {
    const left = [...from];
    const picked: T[] = [];
    const count = Math.min(left.length, 1 + this.int(most));
    while (picked.length < count) picked.push(...left.splice(this.int(left.length), 1));
    return picked;
  }
}
