import { readFile } from 'node:fs/promises';

/** Ranges of numbers, in order and apart from each other, each with a country. */
export interface CountryRanges<N extends number | bigint> {
  /** Two letters (ISO 3166-1); null for a number in no range. */
  countryOf(number: N): string | null;
}

/** Four-byte addresses, from lines `first,last,XX` of whole numbers. */
export async function ipv4Ranges(path: string): Promise<CountryRanges<number>> {
  const lines = await linesOf(path);
  const [firsts, lasts] = [new Uint32Array(lines.length), new Uint32Array(lines.length)];
  const countries = new CountryColumn(lines.length);
  lines.forEach((line, index) => {
    const [first, last, country] = line.split(',');
    firsts[index] = Number(first);
    lasts[index] = Number(last);
    countries.set(index, country);
  });
  return { countryOf: (number) => countries.at(indexOf(firsts, lasts, number)) };
}

/**
 * Sixteen-byte addresses, of which only the first eight bytes are kept: no network of a provider is smaller than that.
 */
export async function ipv6Ranges(path: string): Promise<CountryRanges<bigint>> {
  const lines = await linesOf(path);
  const [firsts, lasts] = [new BigUint64Array(lines.length), new BigUint64Array(lines.length)];
  const countries = new CountryColumn(lines.length);
  lines.forEach((line, index) => {
    const [first = '', last = '', country] = line.split(',');
    firsts[index] = BigInt(first) >> 64n;
    lasts[index] = BigInt(last) >> 64n;
    countries.set(index, country);
  });
  return { countryOf: (number) => countries.at(indexOf(firsts, lasts, number)) };
}

async function linesOf(path: string): Promise<string[]> {
  const text = await readFile(path, 'latin1');
  return text.split('\n').filter((line) => line !== '');
}

/** Which range a number lies in; -1 for none. */
function indexOf<N extends number | bigint>(firsts: ArrayLike<N>, lasts: ArrayLike<N>, number: N): number {
  let [low, high] = [0, firsts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (number < (firsts[middle] as N)) high = middle - 1;
    else if (number > (lasts[middle] as N)) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** One country per range; there are fewer countries than a byte has values. */
class CountryColumn {
  private readonly codes: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly column: Uint8Array;

  constructor(length: number) {
    this.column = new Uint8Array(length);
  }

  set(index: number, code: string | undefined): void {
    if (code === undefined || !/^[A-Z]{2}$/.test(code)) throw new Error(`range ${index} has no country`);
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.codes.push(code) - 1;
      if (number > 255) throw new Error('there are more countries than a byte can number');
      this.numbers.set(code, number);
    }
    this.column[index] = number;
  }

  at(index: number): string | null {
    const number = this.column[index];
    return number === undefined ? null : (this.codes[number] ?? null);
  }
}
