export { type FileRoutesParts, fileRoutes } from './file-routes';
