import { z } from 'zod';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

const WORDS: Readonly<Record<string, string>> = {
  number: '2026000004217',
  unicodeName: 'caffè-del-centro-storico-di-reggio-emilia.it',
  names: 'caffè-del-centro-storico-di-reggio-emilia.it',
  listed: 'sartoria-bianchi.com',
  label: 'Visa 4242',
  means: 'BANK_TRANSFER',
  subject: 'Non riesco a leggere la posta',
  reason: 'Il documento non è leggibile.',
  text: 'Buongiorno,\n\nabbiamo guardato: ora funziona.',
  it: 'Registrazione caffè-del-centro-storico-di-reggio-emilia.it, 2 anni',
  en: 'Registration of caffè-del-centro-storico-di-reggio-emilia.it, 2 years',
  invoiceNumber: 'F2027/000123',
  username: '1234567@aruba.it',
  email: 'agenzia@example.it',
  name: 'Gestionale',
};

/** What is so of a fact that is told in another letter. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set(['automatic', 'proposed', 'withdrawn', 'emailChanged']);

/** A payload as its service would tell it: with everything in it that may be there. */
export function sampleOf(payload: z.ZodObject): unknown {
  const schema = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' });
  return sampleFor(schema as JsonSchema, '');
}

function sampleFor(schema: JsonSchema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined)
    return sampleFor(schema.anyOf.find(({ type }) => type !== 'null') ?? { type: 'null' }, name);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null');
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sampleFor(value, key)]),
    );
  if (type === 'array') return [sampleFor(schema.items ?? {}, name), sampleFor(schema.items ?? {}, name)];
  if (type === 'integer' || type === 'number') return 7;
  if (type === 'boolean') return !TOLD_OTHERWISE.has(name);
  if (schema.format === 'date-time' || /(At|Until|Through|By|from|since)$/.test(name))
    return '2027-01-10T11:00:00.000Z';
  return WORDS[name] ?? `${name}_01jdem`;
}
