import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDS = 'varchar(840) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/**
 * Each order knows the domains that its lines are about, so that whoever looks at the order alone can tell whether a viewer
 * who was let near some domains may see it. Empty when a line is about none.
 */
export class OrderDomains1763900550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE customer_order ADD COLUMN domain_ids ${IDS} NOT NULL DEFAULT ''`);
    await runner.query(
      `UPDATE customer_order o
          SET domain_ids = (SELECT IF(COUNT(*) = COUNT(l.domain_id), GROUP_CONCAT(l.domain_id ORDER BY l.position SEPARATOR ' '), '')
                              FROM order_line l WHERE l.profile_id = o.profile_id AND l.order_id = o.id)
        WHERE EXISTS (SELECT 1 FROM order_line l WHERE l.profile_id = o.profile_id AND l.order_id = o.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_order DROP COLUMN domain_ids');
  }
}
