import type { Database } from '@customer-area/shared/database';
import type { RejectionReason } from '../invoices';

/** A file as the sandbox's exchange system keeps it. */
export interface SandboxFile {
  readonly fileName: string;
  readonly sdiId: string;
  readonly sha256: string;
  readonly documentNumber: string;
  readonly documentYear: number;
  readonly outcome: 'delivered' | 'undeliverable' | 'rejected';
  readonly reasons: readonly RejectionReason[];
  readonly receivedAt: Date;
}

const COLUMNS = `file_name AS fileName, sdi_id AS sdiId, sha256, document_number AS documentNumber,
  document_year AS documentYear, outcome, reasons, received_at AS receivedAt`;

type StoredFile = Omit<SandboxFile, 'reasons'> & { readonly reasons: string };

/** The exchange system's own books of the sandbox. */
export class SandboxSdiStore {
  constructor(private readonly database: Database) {}

  /** Keeps a file unless one of its name is there; answers the one that counts. */
  async insert(file: SandboxFile): Promise<SandboxFile> {
    await this.database.read.query(
      `INSERT INTO sim_sdi (file_name, sdi_id, sha256, document_number, document_year, outcome, reasons, received_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE file_name = file_name`,
      [
        file.fileName,
        file.sdiId,
        file.sha256,
        file.documentNumber,
        file.documentYear,
        file.outcome,
        JSON.stringify(file.reasons),
        file.receivedAt,
      ],
    );
    const kept = await this.one('file_name', file.fileName);
    if (kept === null) throw new Error('the sandbox lost a file');
    return kept;
  }

  find(sdiId: string): Promise<SandboxFile | null> {
    return this.one('sdi_id', sdiId);
  }

  /** Whether a document of that number was accepted before, under another file name. */
  async hasAccepted({
    fileName,
    documentNumber,
    documentYear,
  }: Omit<SandboxFile, 'outcome'>): Promise<boolean> {
    const rows = await this.database.read.query<unknown[]>(
      `SELECT 1 FROM sim_sdi WHERE document_number = ? AND document_year = ? AND file_name <> ? AND outcome <> 'rejected'`,
      [documentNumber, documentYear, fileName],
    );
    return rows.length > 0;
  }

  private async one(column: 'file_name' | 'sdi_id', value: string): Promise<SandboxFile | null> {
    const [row] = await this.database.read.query<StoredFile[]>(
      `SELECT ${COLUMNS} FROM sim_sdi WHERE ${column} = ?`,
      [value],
    );
    return row === undefined ? null : { ...row, reasons: JSON.parse(row.reasons) as RejectionReason[] };
  }
}
