import { LRUCache } from 'lru-cache';

/**
 * So many of the last texts are remembered. Each connection keeps more statements than that (see `PREPARED_STATEMENTS`), so what is
 * prepared stays prepared; and texts that come round less often are not prepared only to be thrown away.
 */
const REMEMBERED = 64;
/** Long texts are lists of rows, of which hardly one is as long as another. */
const LONGEST = 4_000;
const PREPARABLE = /^\s*(?:\/\*[^*]*\*\/\s*)?(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** Which texts are worth preparing: those that come back soon. */
export class RepeatedTexts {
  private readonly last: LRUCache<string, { isPreparable: boolean }>;

  constructor(remembered = REMEMBERED) {
    this.last = new LRUCache({ max: remembered });
  }

  isWorthPreparing(text: string): boolean {
    if (text.length > LONGEST) return false;
    const known = this.last.get(text);
    if (known !== undefined) return known.isPreparable;
    if (PREPARABLE.test(text)) this.last.set(text, { isPreparable: true });
    return false;
  }

  /** The server cannot prepare it. */
  neverAgain(text: string): void {
    this.last.set(text, { isPreparable: false });
  }
}
