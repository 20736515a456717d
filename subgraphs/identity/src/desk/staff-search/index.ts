export { CustomerFinderStore } from './customer-finder.store';
export { StaffSearchResolver } from './staff-search.resolver';
