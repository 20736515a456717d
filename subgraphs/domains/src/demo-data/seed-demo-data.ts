import type { Database } from '@customer-area/shared/database';
export async function seedDemoData(_database: Database, _now: Date): Promise<void> {}
