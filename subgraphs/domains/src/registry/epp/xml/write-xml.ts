/** An element of a frame, as it is written. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly WrittenElement[];
}

type Part = WrittenElement | readonly WrittenElement[] | null;

/** An element with text, or with those of its parts that there are. */
export function element(
  name: string,
  content: string | readonly Part[] = [],
  attributes: Readonly<Record<string, string>> = {},
): WrittenElement {
  const parts =
    typeof content === 'string' ? content : content.flatMap((part) => (part === null ? [] : part));
  return { name, attributes, content: parts };
}

/** An element with text, or none where there is nothing to say. */
export const optional = (name: string, text: string | null | undefined): WrittenElement | null =>
  text === null || text === undefined || text === '' ? null : element(name, text);

/** A whole frame. */
export function xmlOf(root: WrittenElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>${written(root)}`;
}

function written({ name, attributes, content }: WrittenElement): string {
  const head = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('');
  const inner = typeof content === 'string' ? escaped(content) : content.map(written).join('');
  return inner === '' ? `<${name}${head}/>` : `<${name}${head}>${inner}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
