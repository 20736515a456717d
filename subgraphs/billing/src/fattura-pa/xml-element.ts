/** An element of a file, as it is written and as it is looked at. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

type Part = XmlElement | readonly XmlElement[] | null;

/** An element with text, or with those of its parts that there are. */
export function element(
  name: string,
  content: string | readonly Part[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const parts =
    typeof content === 'string' ? content : content.flatMap((part) => (part === null ? [] : part));
  return { name, attributes, content: parts };
}

/** An element with text, or none where there is nothing to say. */
export const optional = (name: string, text: string | null): XmlElement | null =>
  text === null || text === '' ? null : element(name, text);

/** All elements at the end of a path, e.g. `DatiGenerali/DatiGeneraliDocumento/Data`. */
export function all(from: XmlElement, path: string): readonly XmlElement[] {
  return path
    .split('/')
    .reduce<readonly XmlElement[]>(
      (found, name) =>
        found.flatMap(({ content }) =>
          typeof content === 'string' ? [] : content.filter((part) => part.name === name),
        ),
      [from],
    );
}

/** The text at the end of a path; null when nothing is there. */
export function textAt(from: XmlElement, path: string): string | null {
  const found = all(from, path)[0]?.content;
  return typeof found === 'string' ? found : null;
}

/** The whole file, in UTF-8. */
export function xmlFile(root: XmlElement): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`);
}

function written({ name, attributes, content }: XmlElement): string {
  const head = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('');
  const inner = typeof content === 'string' ? escaped(content) : content.map(written).join('');
  return `<${name}${head}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
