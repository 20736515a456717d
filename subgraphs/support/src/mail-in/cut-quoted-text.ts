/** "On 27 Nov 2026, at 10:12, Area <…> wrote:", as mail programs say it in Italian, English and German. */
const ATTRIBUTION = /^(?:On|Il|Am)\b.{4,400}\b(?:wrote|ha scritto|schrieb(?: .{1,200})?):$/s;
const BEGINS_ATTRIBUTION = /^(?:On|Il|Am)\b/;
/** Long names and addresses make such a sentence wrap. */
const MOST_LINES = 4;

/** What stands above a mail that is answered or sent on, in Outlook. */
const BANNER =
  /^-{2,}\s*(?:Original Message|Messaggio originale|Ursprüngliche Nachricht|Forwarded message|Messaggio inoltrato)\s*-{2,}$/i;
const HEADS = [[/^\*?(?:From|Da|Von):\*?\s/, /^\*?(?:Sent|Date|Inviato|Data|Gesendet|Datum):\*?\s/]] as const;

const SIGNATURE = /^-- ?$/;
const SENT_FROM =
  /^(?:Sent from|Inviato da|Von mein.{1,10} gesendet|Get Outlook for|Scarica Outlook per|Outlook für)\b.{0,80}$/i;
const RULE = /^_{10,}$/;

/**
 * What somebody wrote themselves in a mail that answers another one: without the mail it answers to, lines that begin with `>`, the
 * signature, and what the telephone adds. Answers between quoted lines stay. A mail in which nothing is left is answered whole: better
 * too much than nothing of it.
 */
export function cutQuotedText(mail: string): string {
  const lines = mail
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) continue;
    const after = afterAttribution(lines, at);
    if (after !== null) {
      // Followed by the quoted lines there may be an answer below; otherwise all the rest is the other mail.
      if (!isQuoted(firstText(lines, after))) break;
      at = after - 1;
      continue;
    }
    if (BANNER.test(line) || SIGNATURE.test(line) || isHead(lines, at)) break;
    own.push(line);
  }
  while (own.length > 0 && isNothing(own.at(-1) ?? '')) own.pop();
  const text = own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? mail.trim() : text;
}

const isQuoted = (line: string) => line.startsWith('>');
const isNothing = (line: string) => line === '' || RULE.test(line) || SENT_FROM.test(line);

/** Where the text goes on behind an attribution that begins here; null when none does. */
function afterAttribution(lines: readonly string[], at: number): number | null {
  if (!BEGINS_ATTRIBUTION.test(lines[at] ?? '')) return null;
  for (let end = at + 1; end <= Math.min(at + MOST_LINES, lines.length); end++)
    if (ATTRIBUTION.test(lines.slice(at, end).join(' '))) return end;
  return null;
}

function isHead(lines: readonly string[], at: number): boolean {
  return HEADS.some(
    ([first, second]) =>
      first.test(`${lines[at] ?? ''} `) &&
      lines.slice(at + 1, at + 4).some((line) => second.test(`${line} `)),
  );
}

/** Looked for line by line: a copy of the rest at each attribution would take for ever in a mail that has thousands. */
function firstText(lines: readonly string[], from: number): string {
  let at = from;
  while (lines[at] === '') at++;
  return lines[at] ?? '';
}
