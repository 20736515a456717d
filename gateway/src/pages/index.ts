export { type PageRoutesParts, pageRoutes } from './page-routes';
export { PAGES } from './pages';
