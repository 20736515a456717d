export { FILE_ROUTE, type FileRoutesParts, fileRoutes } from './file-routes';
