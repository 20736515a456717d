import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
export async function seedDemoData(_: { database: Database; clock: Clock }): Promise<void> {}
