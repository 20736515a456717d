export { ChangeMeansResolver } from './change-means.resolver';
