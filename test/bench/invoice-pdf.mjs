// node test/bench/invoice-pdf.mjs [SECONDS]: how many invoices a second one process prints, and writes for the exchange system
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';

const seconds = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('../..', import.meta.url));
await installDependencies({ root, say: console.error });
await build({ root, say: console.error });
const load = createRequire(import.meta.url);
const { documentPdf } = load('../../subgraphs/billing/dist/src/document-pdf/index.js');
const { fatturaPa, xmlFile, brokenChecks } = load('../../subgraphs/billing/dist/src/fattura-pa/index.js');
const { taxDocument } = load('../../subgraphs/billing/dist/src/testing/tax-documents.js');

const invoiceOf = (/** @type {number} */ lines) =>
  taxDocument({
    lines: Array.from({ length: lines }, (_, index) => ({
      description: `Registrazione dominio-${index + 1}.it, 3 anni`,
      quantity: 3,
      listNet: 2_997,
    })),
  });

for (const lines of [1, 20]) {
  const invoice = invoiceOf(lines);
  await report(`PDF of ${lines} lines`, () => documentPdf(invoice, 'it'));
  await report(`XML of ${lines} lines, with its checks`, async () => {
    const fattura = fatturaPa(invoice);
    if (brokenChecks(fattura).length > 0) throw new Error('the invoice is not one that would be sent');
    return xmlFile(fattura);
  });
}

/** Processor time counts: other work on the machine makes the clock tell less. */
async function report(/** @type {string} */ what, /** @type {() => Promise<Buffer>} */ make) {
  for (let round = 0; round < 20; round++) await make();
  const begun = performance.now();
  const cpu = process.cpuUsage();
  let made = 0;
  let bytes = 0;
  while (performance.now() - begun < seconds * 1_000) {
    bytes += (await make()).length;
    made++;
  }
  const { user, system } = process.cpuUsage(cpu);
  const perSecond = made / ((performance.now() - begun) / 1_000);
  const milliseconds = (user + system) / 1_000 / made;
  const kilobytes = bytes / made / 1_024;
  console.log(
    `${what}: ${perSecond.toFixed(0)} a second, ${milliseconds.toFixed(2)} ms of processor time each, ${kilobytes.toFixed(1)} kB`,
  );
}
