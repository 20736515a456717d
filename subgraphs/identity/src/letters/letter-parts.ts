import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { fill } from './frame/fill';
import { FRAME } from './frame/frame-parts';
import { type Block, type Button, blockInHtml, blockInText } from './letter-blocks';
import type { LetterText } from './letter-text';
import { escaped, oneLine } from './plain-words';
import { type Sender, smallPrint } from './sender';

/** A whole letter: the same words twice, for programs that show text and for those that show HTML. */
export interface LetterParts {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Greeting, body and closing, and the small print. Paragraphs of the body are parted by an empty line. A link that stands on a line
 * of its own can be clicked in HTML; whatever looks like one inside a sentence cannot, since it may be a name somebody chose.
 */
export function letterParts(letter: LetterText, name: string, locale: Locale, sender: Sender): LetterParts {
  const subject = oneLine(letter.subject);
  const buttons = (letter.buttons ?? []).map(
    ({ label, link }): Button => ({ label: oneLine(label), address: addressOf(link, sender.publicOrigin) }),
  );
  const blocks = blocksOf(letter, buttons, name, locale);
  const small = smallPrint(sender, letter, locale).map(oneLine);
  const html = [
    fill(FRAME.head, { locale, title: escaped(subject), brand: escaped(sender.seller.name) }),
    ...blocks.map((block) => blockInHtml(block, buttons)),
    fill(FRAME.foot, { small: small.map((line) => `<p>${escaped(line)}</p>`).join('\n') }),
  ];
  const text = [...blocks.map(blockInText), `--\n${small.join('\n')}`];
  return { subject, text: `${text.join('\n\n')}\n`, html: html.join('\n') };
}

function blocksOf(letter: LetterText, buttons: readonly Button[], name: string, locale: Locale): Block[] {
  const { body, table, afterTable } = letter;
  const before = [messages.text(locale, 'letter.greeting', { name: oneLine(name) }), ...body.split('\n\n')];
  const after = afterTable?.split('\n\n') ?? [];
  const lines = new Set([...before, ...after].flatMap((paragraph) => paragraph.split('\n')));
  return [
    { kind: 'words', paragraphs: before },
    ...(table === undefined ? [] : [{ kind: 'table', table } as const]),
    ...(after.length === 0 ? [] : [{ kind: 'words', paragraphs: after } as const]),
    ...buttons
      .filter(({ address }) => !lines.has(address))
      .map((button) => ({ kind: 'button', button }) as const),
    { kind: 'words', paragraphs: [messages.text(locale, 'letter.closing')] },
  ];
}

/** A path leads to the customer area. */
const addressOf = (link: string, origin: string) => (link.startsWith('/') ? `${origin}${link}` : link);
