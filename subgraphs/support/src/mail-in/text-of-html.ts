/** Long enough for whatever a person writes; what comes behind it is quoted. */
const MOST_HTML = 500_000;
/** Elements whose content nobody reads. */
const UNREAD = ['head', 'style', 'script'];
/** What marks quoted text in mails of Gmail and Apple Mail. */
const QUOTED = /<(?:blockquote\b|div\b[^<>]{0,200}class="?[^"<>]{0,200}gmail_quote)/i;
const LINE_ENDS = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi;
const TAG = /<[^<>]*>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', hellip: '…' },
  ...{ agrave: 'à', egrave: 'è', eacute: 'é', igrave: 'ì', ograve: 'ò', ugrave: 'ù' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', ndash: '–', mdash: '—' },
  ...{ rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
};

/** What somebody reads who opens a mail that is HTML alone, as plain text, without the mail that it answers to. */
export function textOfHtml(html: string): string {
  const read = UNREAD.reduce(withoutElement, html.slice(0, MOST_HTML));
  const quotedAt = read.search(QUOTED);
  return (quotedAt < 0 ? read : read.slice(0, quotedAt))
    .replace(/\s+/g, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(TAG, '')
    .replace(
      ENTITY,
      (entity, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
        name === undefined
          ? character(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
          : (NAMED[name.toLowerCase()] ?? entity),
    )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Searched by its ends, not by one pattern: that would take for ever where many begin and none ends. */
function withoutElement(html: string, name: string): string {
  const small = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const begins = small.indexOf(`<${name}`, at);
    kept.push(html.slice(at, begins < 0 ? undefined : begins));
    if (begins < 0) break;
    const ends = small.indexOf(`</${name}`, begins);
    if (ends < 0) break;
    at = ends;
  }
  return kept.join('');
}

function character(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
}
