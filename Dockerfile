# One image for all five services; docker-compose.yml says which one a container runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc .swcrc ./
COPY shared/package.json shared/
COPY gateway/package.json gateway/
COPY subgraphs/identity/package.json subgraphs/identity/
COPY subgraphs/domains/package.json subgraphs/domains/
COPY subgraphs/billing/package.json subgraphs/billing/
COPY subgraphs/support/package.json subgraphs/support/
COPY test/package.json test/
RUN npm ci
COPY shared shared
COPY gateway gateway
COPY subgraphs subgraphs
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
# As in gateway/start/services.mjs: room for what a request leaves behind, so that less of it is copied.
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1 NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
# SIGTERM reaches the service itself: node is process 1 and each service drains on it.
CMD ["node", "gateway/dist/src/main.js"]
