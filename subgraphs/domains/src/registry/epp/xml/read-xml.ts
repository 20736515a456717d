import { SaxesParser } from 'saxes';

/** An element of a frame that was read. */
export interface ReadElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

/** What came is no frame of EPP. */
export class UnreadableFrame extends Error {}

/** Deeper than any frame of the protocol and its extensions. */
const DEEPEST = 40;

/** The root of a frame. A document type is refused: with it come entities, and files from elsewhere. */
export function readXml(text: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: ReadElement[] = [];
  let root: ReadElement | null = null;
  const refuse = (reason: string) => {
    throw new UnreadableFrame(reason);
  };
  parser.on('error', () => refuse('a frame is no XML'));
  parser.on('doctype', () => refuse('a frame has a document type'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const read: ReadElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])),
      children: [],
      text: '',
    };
    if (open.length >= DEEPEST) refuse('a frame is too deep');
    open.at(-1)?.children.push(read);
    root ??= read;
    open.push(read);
  });
  parser.on('closetag', () => open.pop());
  const append = (chunk: string) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += chunk;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  return root ?? refuse('a frame is empty');
}

/** The children of a name. */
export function childrenOf(element: ReadElement | null, name: string): readonly ReadElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element down a path of names; null when there is none. */
export function at(element: ReadElement | null, ...path: readonly string[]): ReadElement | null {
  return path.reduce<ReadElement | null>((found, name) => childrenOf(found, name)[0] ?? null, element);
}

/** The text down a path, trimmed; null when there is none, or it is empty. */
export function textAt(element: ReadElement | null, ...path: readonly string[]): string | null {
  return at(element, ...path)?.text.trim() || null;
}
