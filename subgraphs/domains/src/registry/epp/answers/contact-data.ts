import { z } from 'zod';
import { inOneOrder, type PublishedField } from '../../port';
import type { EppContact } from '../commands/contact-commands';
import { at, childrenOf, textAt, UnreadableFrame } from '../xml';
import type { EppResponse } from './response';

const shape = z.object({
  handle: z.string().min(1),
  name: z.string(),
  organization: z.string().nullable(),
  street: z.string(),
  city: z.string(),
  province: z.string().nullable(),
  postalCode: z.string(),
  country: z.string(),
  voice: z.string(),
  email: z.string(),
});

export function readContact({ data }: EppResponse): EppContact & { readonly handle: string } {
  const contact = at(data, 'infData');
  const forms = childrenOf(contact, 'postalInfo');
  const postal = forms.find(({ attributes }) => attributes.type === 'loc') ?? forms[0] ?? null;
  const address = at(postal, 'addr');
  const read = shape.safeParse({
    handle: textAt(contact, 'id'),
    name: textAt(postal, 'name'),
    organization: textAt(postal, 'org'),
    street: childrenOf(address, 'street')
      .map(({ text }) => text.trim())
      .join(', '),
    city: textAt(address, 'city'),
    province: textAt(address, 'sp'),
    postalCode: textAt(address, 'pc') ?? '',
    country: textAt(address, 'cc'),
    voice: textAt(contact, 'voice') ?? '',
    email: textAt(contact, 'email'),
  });
  if (!read.success) throw new UnreadableFrame('a frame shows no contact');
  return read.data;
}

const FIELDS: Readonly<Record<string, PublishedField>> = {
  name: 'NAME',
  org: 'ORGANIZATION',
  addr: 'ADDRESS',
  voice: 'PHONE',
  email: 'EMAIL',
};

/** RFC 5733: what is shown to everybody, as far as the contact says so. */
export function readDisclosed({ data }: EppResponse): readonly PublishedField[] {
  const disclose = at(data, 'infData', 'disclose');
  if (disclose === null || !TRUE.has(disclose.attributes.flag ?? '')) return [];
  return inOneOrder(disclose.children.flatMap(({ name }) => FIELDS[name] ?? []));
}

/** Both are a boolean of XML. */
const TRUE = new Set(['1', 'true']);
