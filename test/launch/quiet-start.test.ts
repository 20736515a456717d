import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type OwnProduct, startProduct } from '../harness/product';

/** What it takes until a service that waits for another has tried often enough to complain. */
const LATE_BY = 7_000;

describe('a start in which one service is late', () => {
  let folder: string;
  let product: OwnProduct;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quiet-start-'));
    const late = join(folder, 'late.cjs');
    writeFileSync(
      late,
      `if (process.argv[1]?.includes('subgraphs/identity'))
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${LATE_BY});`,
    );
    product = await startProduct('distributed', { DEMO_DATA: 'true', NODE_OPTIONS: `--require ${late}` });
    await pause(1_000);
  });
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says nothing at the level of an error', () => {
    expect(product.output().match(/^.*"level":[56]0.*$/gm) ?? []).toEqual([]);
  });
});
