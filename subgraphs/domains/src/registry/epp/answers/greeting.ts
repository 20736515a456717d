import { at, childrenOf, type ReadElement, readXml, UnreadableFrame } from '../xml';

/** What a server says it knows (RFC 5730, 2.4). */
export interface EppGreeting {
  readonly objects: ReadonlySet<string>;
  readonly extensions: ReadonlySet<string>;
}

export function readGreeting(xml: string): EppGreeting {
  const menu = at(readXml(xml), 'greeting', 'svcMenu');
  if (menu === null) throw new UnreadableFrame('a frame is no greeting');
  return {
    objects: textsOf(menu, 'objURI'),
    extensions: textsOf(at(menu, 'svcExtension'), 'extURI'),
  };
}

function textsOf(element: ReadElement | null, name: string): ReadonlySet<string> {
  return new Set(childrenOf(element, name).map(({ text }) => text.trim()));
}
