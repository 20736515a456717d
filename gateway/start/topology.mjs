/** The services behind the gateway. A new subgraph is added here, and gets a database, a port and a process. */
export const subgraphs = ['identity', 'domains', 'billing', 'support'];
