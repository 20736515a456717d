import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OwnProduct, startProduct, topologies } from '../harness/product';

const root = join(__dirname, '../..');
const session =
  /<!-- session -->\n```sh\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

/** Whoever pastes line by line takes longer than the pauses say; so may a machine that does much else. */
const SLOWER = 'sleep() { command sleep $(($1 * 4)); }\n';

describe.each(topologies)("the README's session (%s)", (topology) => {
  let product: OwnProduct;
  beforeAll(async () => {
    product = await startProduct(topology, { DEMO_DATA: 'true' });
  });
  afterAll(() => product?.stop());

  it('does what it says, pasted word for word', async () => {
    const { stdout } = await promisify(execFile)('sh', ['-c', `${SLOWER}${session}`], {
      cwd: root,
      env: { ...process.env, GRAPH: `${product.url}/graphql` },
      timeout: 240_000,
    });
    expect(stdout).not.toContain('errors');
    expect(stdout).toMatch(/registered as \d+@aruba\.it/);
    expect(stdout).toMatch(/second login \d+@aruba\.it/);
    expect(stdout).toContain('"confirmEmail": true');
    expect(stdout).toContain('"available": true');
    expect(stdout.match(/"__typename": "PaymentCompleted"/g)).toHaveLength(2);
    expect(stdout).toContain('"status": "ACTIVE"');
    expect(stdout.match(/"number": "F\d{4}-\d{6}"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(stdout).toContain('"domain": null');
    expect(stdout).toContain('"order": null');
    expect(stdout).toContain('"status": "EXPIRING"');
  });
});
