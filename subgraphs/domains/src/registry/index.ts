export * from './port';
export { RegistryRouter } from './registry-router';
export { type RegistryRoutes, registryRoutes, SIMULATED_ROUTES } from './routes';
