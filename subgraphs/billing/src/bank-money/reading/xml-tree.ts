import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { UnreadableBankFile } from './bank-entry';

/** An element of a file, with the line on which it begins. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: XmlElement[];
  text: string;
}

const DEEPEST = 40;
/** Other requests are served in between. */
const CHARACTERS_AT_ONCE = 64 * 1024;

/** The root of an XML file. A document type is refused: with it come entities, and files from elsewhere. */
export async function readXml(text: string): Promise<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  const opened: number[] = [];
  let root: XmlElement | null = null;
  const refuse = (code: 'NOT_XML' | 'DOCTYPE_NOT_ALLOWED') => {
    throw new UnreadableBankFile(code, parser.line);
  };
  parser.on('error', () => refuse('NOT_XML'));
  parser.on('doctype', () => refuse('DOCTYPE_NOT_ALLOWED'));
  parser.on('opentagstart', () => opened.push(parser.line));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])),
      line: opened.pop() ?? parser.line,
      children: [],
      text: '',
    };
    if (open.length >= DEEPEST) refuse('NOT_XML');
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const append = (chunk: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += chunk;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  for (let from = 0; from < text.length; from += CHARACTERS_AT_ONCE) {
    parser.write(text.slice(from, from + CHARACTERS_AT_ONCE));
    await nextTurn();
  }
  parser.close();
  return root ?? refuse('NOT_XML');
}

/** The children of a name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element down a path of names; null when there is none. */
export function at(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((found, name) => childrenOf(found, name)[0] ?? null, element);
}

/** The text down a path, trimmed; null when there is none, or it is empty. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string | null {
  return at(element, ...path)?.text.trim() || null;
}
