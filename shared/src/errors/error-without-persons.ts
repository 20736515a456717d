/** A code, e.g. ECONNREFUSED or ER_DUP_ENTRY, or the name of an error; no other capitals: surnames are written so, too. */
const CODE =
  /^(?:E(?:CONN|HOST|NET|TIMED|PIPE|ADDR|NOT)[A-Z]*|[A-Z]{2,15}(?:_[A-Z]{2,15})+|[A-Z][A-Za-z]{2,30}Error)$/;
/** A word of our own sentences. Names are written with a capital letter, addresses and ids with signs or digits. */
const WORD = /^[a-z]{1,20}$/;
const STATUS = /^\d{1,4}$/;
const MOST_WORDS = 14;

/**
 * What went wrong without whom it went wrong for: codes, short numbers and plain words of the beginning; whatever could be a
 * name, an address or an id leaves a gap.
 */
export function errorWithoutPersons(sentence: string): string {
  const kept: string[] = [];
  for (const part of sentence.replace(/(["'`«“]).*?["'`»”]/g, ' … ').split(/\s+/)) {
    if (kept.length === MOST_WORDS) break;
    const word = part.replace(/^[([]+|[)\].,:;!?]+$/g, '');
    if (word === '') continue;
    if (CODE.test(word) || WORD.test(word) || STATUS.test(word)) kept.push(word);
    else if (kept.at(-1) !== '…') kept.push('…');
  }
  return kept.join(' ');
}
