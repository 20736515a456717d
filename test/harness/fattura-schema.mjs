// Reads a JSON array of FatturaPA files from standard input; writes what the published schema says against each, null for nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What later versions of the schema (1.2.2, 1.2.3) have that the one of the package, 1.2.1, has not. */
const LATER_NATURES = ['N2.1', 'N2.2', 'N3.1', 'N3.2', 'N3.3', 'N3.4', 'N3.5', 'N3.6', 'N6.9'];
const LATER_DOCUMENTS = ['TD24', 'TD25', 'TD26', 'TD27', 'TD28', 'TD29'];
/** A discount may have eight decimals since 1.2.2. */
const DISCOUNT =
  /(<xs:complexType name="ScontoMaggiorazioneType">[\s\S]*?name="Importo"\s+type=")Amount2DecimalType/;

const path = createRequire(import.meta.url).resolve('@digitalia/fatturapa/src/schemas/Schema_1.2.1.xsd');
const schema = later(readFileSync(path, 'utf8').replace('\uFEFF', ''));
const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
const files = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(files.map(problemOf)));

function problemOf(/** @type {string} */ file) {
  const document = XmlDocument.fromString(file);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document.dispose();
  }
}

/** Signatures are another schema, that the package has not: our files carry none. */
function later(/** @type {string} */ text) {
  const values = (/** @type {readonly string[]} */ names) =>
    names.map((name) => `<xs:enumeration value="${name}"/>`).join('');
  return text
    .replace(/<xs:import namespace="http:\/\/www\.w3\.org\/2000\/09\/xmldsig#"[^>]*\/>/, '')
    .replace(/<xs:element ref="ds:Signature"[^>]*\/>/, '')
    .replace(DISCOUNT, '$1Amount8DecimalType')
    .replace('<xs:enumeration value="N7">', `${values(LATER_NATURES)}$&`)
    .replace('<xs:enumeration value="TD06">', `${values(LATER_DOCUMENTS)}$&`);
}
