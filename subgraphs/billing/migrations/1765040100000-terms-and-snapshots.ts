import { createHash } from 'node:crypto';
import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IT = `Condizioni generali di vendita

1. Oggetto. Queste condizioni regolano gli ordini di domini e servizi fatti nell'area clienti.
2. Ordine. L'ordine è una proposta; il contratto è concluso quando il pagamento è confermato. Un ordine non pagato scade dopo 30 giorni.
3. Prezzi. Valgono i prezzi indicati al momento dell'ordine, con l'IVA di legge.
4. Esecuzione. I servizi sono eseguiti dopo il pagamento. Ciò che il registro rifiuta è restituito come credito, valido dodici mesi.
5. Recesso. Il consumatore può recedere entro 14 giorni dalla conclusione del contratto. Se chiede l'esecuzione immediata, riconosce che il diritto di recesso si estingue con l'esecuzione completa del servizio (articolo 59 del Codice del consumo).
6. Registri. Ai domini si applicano anche le regole del registro dell'estensione.
7. Durata e rinnovo. Un dominio scade alla fine del periodo pagato, salvo rinnovo.
8. Legge. Si applica la legge italiana; per i consumatori è competente il giudice della loro residenza.`;

const EN = `General terms of sale

1. Subject. These terms govern orders of domains and services placed in the customer area.
2. Order. An order is an offer; the contract is concluded when the payment is confirmed. An order that is not paid expires after 30 days.
3. Prices. The prices shown when the order is placed apply, with VAT as the law says.
4. Performance. Services are carried out after payment. What the registry refuses is given back as credit, valid for twelve months.
5. Withdrawal. A consumer may withdraw within 14 days of the conclusion of the contract. Whoever asks for immediate performance acknowledges that the right of withdrawal ends once the service has been fully performed (article 59 of the Italian Consumer Code).
6. Registries. The rules of the registry of the extension apply to domains as well.
7. Term and renewal. A domain expires at the end of the period that was paid, unless it is renewed.
8. Law. Italian law applies; for consumers the court of their residence is competent.`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const STATEMENTS = [
  // A new version is a new row; the texts of orders that were placed stay.
  `CREATE TABLE terms_version (
     version ${exactText(20)} NOT NULL PRIMARY KEY,
     valid_from datetime(3) NOT NULL,
     text_it longtext NOT NULL,
     text_en longtext NOT NULL,
     sha256_it char(64) NOT NULL,
     sha256_en char(64) NOT NULL
   ) ENGINE=InnoDB`,
  // Orders that were placed before nobody was asked.
  `ALTER TABLE customer_order ADD immediate_execution tinyint NOT NULL DEFAULT 0`,
  `ALTER TABLE unclaimed_order ADD terms_version ${exactText(20)} NULL, ADD immediate_execution tinyint NOT NULL DEFAULT 0`,
  `CREATE TABLE order_snapshot (
     order_id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     body longtext NOT NULL,
     sha256 char(64) NOT NULL,
     KEY order_snapshot_profile (profile_id, order_id)
   ) ENGINE=InnoDB`,
  // An erasure empties it; nothing rewrites it.
  `CREATE TRIGGER order_snapshot_is_frozen BEFORE UPDATE ON order_snapshot FOR EACH ROW
     BEGIN IF NEW.body NOT IN ('', OLD.body) THEN
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_snapshot is frozen';
     END IF; END`,
];

/** What an order was placed under is kept with it, byte by byte. */
export class TermsAndSnapshots1765040100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query(
      'INSERT INTO terms_version (version, valid_from, text_it, text_en, sha256_it, sha256_en) VALUES (?, ?, ?, ?, ?, ?)',
      ['2026-01', new Date('2020-01-01T00:00:00.000Z'), IT, EN, sha256(IT), sha256(EN)],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
