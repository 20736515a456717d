export { composePortfolioExport, type PortfolioExportDeps } from './compose-portfolio-export';
export { DomainExportRow } from './domain-export.entity';
export { DomainExportStore } from './domain-export.store';
export { exportPermissions } from './portfolio-export.policy';
