import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { emptyDatabase } from '../../../../test/harness/database';
import { Initial1763800000000 } from '../../migrations/1763800000000-initial';
import { LineKinds1764400000000 } from '../../migrations/1764400000000-line-kinds';
import { Operations1764710000000 } from '../../migrations/1764710000000-operations';
import { OperationRow, OperationStore } from '../operations';
import { placedLine } from '.';

it('operations that were open when lines got kinds are parsed by their kind', async () => {
  const server = await emptyDatabase('operation_kinds');
  const before = await openDatabase({ url: server.url, entities: [], migrations: [Initial1763800000000] });
  await before.read.query(
    `INSERT INTO domain (id, profile_id, name, unicode_name, tld, state, created_at)
     VALUES ('dom_1', 'prf_1', 'xn--caff-8oa.it', 'caffè.it', 'it', 'REGISTERING', NOW(3))`,
  );
  for (const kind of ['REGISTER', 'RENEW'])
    await before.read.query(
      `INSERT INTO operation (id, profile_id, domain_id, order_id, line_id, kind, years, state, created_at)
       VALUES (?, 'prf_1', 'dom_1', 'ord_1', ?, ?, 3, 'READY', NOW(3))`,
      [`opr_${kind}`, `lin_${kind}`, kind],
    );
  await before.close();

  const migrations = [Initial1763800000000, LineKinds1764400000000, Operations1764710000000];
  const after = await openDatabase({ url: server.url, entities: [OperationRow], migrations });
  try {
    for (const kind of ['REGISTER', 'RENEW']) {
      const operation = await new OperationStore().ofLine(
        after.read,
        trustedProfileId('prf_1'),
        `lin_${kind}`,
      );
      if (operation === null) throw new Error(`the ${kind} is gone`);
      expect(placedLine(operation)).toMatchObject({
        kind: { name: kind.toLowerCase() },
        line: {
          facts: { domainId: 'dom_1', years: 3, name: 'xn--caff-8oa.it', unicodeName: 'caffè.it', tld: 'it' },
        },
      });
    }
  } finally {
    await after.close();
    await server.drop();
  }
});
