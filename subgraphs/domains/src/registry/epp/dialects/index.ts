import type { EppDialect } from './dialect';
import { EU } from './eu';
import { GTLD } from './gtld';
import { IT } from './it';

export type { EppDialect } from './dialect';

export type EppDialectId = 'it' | 'eu' | 'gtld';

export const DIALECTS: Readonly<Record<EppDialectId, EppDialect>> = { it: IT, eu: EU, gtld: GTLD };
