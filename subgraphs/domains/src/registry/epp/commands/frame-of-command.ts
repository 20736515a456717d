import { NS } from '../namespaces';
import { element, type WrittenElement, xmlOf } from '../xml';

/** A command before it has an id. */
export interface EppCommand {
  /** For logs: what it is, without what it says. */
  readonly verb: string;
  readonly body: WrittenElement;
  readonly extensions?: readonly WrittenElement[];
}

export const HELLO = xmlOf(epp(element('hello')));

export function frameOfCommand({ body, extensions = [] }: EppCommand, clTRID: string): string {
  const extension = extensions.length === 0 ? null : element('extension', extensions);
  return xmlOf(epp(element('command', [body, extension, element('clTRID', clTRID)])));
}

function epp(content: WrittenElement): WrittenElement {
  return element('epp', [content], { xmlns: NS.epp });
}

/** An element that brings its schema with it, e.g. `domain:info`. */
export function ofSchema(
  prefix: keyof typeof NS,
  name: string,
  content: Parameters<typeof element>[1],
  attributes: Readonly<Record<string, string>> = {},
): WrittenElement {
  return element(`${prefix}:${name}`, content, { [`xmlns:${prefix}`]: NS[prefix], ...attributes });
}
