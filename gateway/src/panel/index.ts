export { type PanelRoutesParts, panelRoutes } from './panel-routes';
