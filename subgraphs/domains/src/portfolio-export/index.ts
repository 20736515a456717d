export { composePortfolioExport, type PortfolioExportDeps } from './compose-portfolio-export';
export { DomainExportRow } from './domain-export.entity';
export { DomainExportStore } from './domain-export.store';
export { DomainExportAskerRow } from './domain-export-asker.entity';
export { exportPermissions } from './portfolio-export.policy';
