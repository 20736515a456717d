import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../../../../test/harness/outside-tool';
import { BERLIN, COMUNE, creditNoteOver, discounted, OFFICINA, taxDocument } from '../testing/tax-documents';
import { fatturaPa, xmlFile } from '.';

/** It takes for faults what is none: consumers without a PEC, and a quantity without a unit. */
const FALSE_ALARMS = [/00426/, /unita_misura/];

describeWith('python3-a38', 'a38tool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'a38-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const saidOf = (file: string): string[] => {
    const path = join(folder, 'fattura.xml');
    writeFileSync(path, file);
    const { stdout, stderr } = spawnSync('a38tool', ['validate', path], { encoding: 'utf8' });
    return `${stdout}${stderr}`
      .split('\n')
      .filter((line) => line !== '' && !FALSE_ALARMS.some((alarm) => alarm.test(line)));
  };
  const lines = discounted([{ listNet: 999, quantity: 3 }, { listNet: 5_000 }], 777);

  it.each([
    ['a consumer', taxDocument({ lines })],
    ['a business', taxDocument({ lines, buyer: OFFICINA })],
    ['a public body', taxDocument({ lines, buyer: COMUNE, split: true })],
    [
      'a business abroad',
      taxDocument({ buyer: BERLIN, lines: [{ listNet: 1, vatRate: '0.00', vatNature: 'N2.1' }] }),
    ],
  ])('finds nothing wrong with an invoice to %s, nor with the note over it', (_, document) => {
    for (const one of [document, creditNoteOver(document)])
      expect(saidOf(xmlFile(fatturaPa(one)).toString())).toEqual([]);
  });

  it('finds a number without a digit', () => {
    const file = xmlFile(fatturaPa(taxDocument())).toString().replace('F2026-000123', 'F');
    expect(saidOf(file).join('\n')).toContain('00425');
  });
});
