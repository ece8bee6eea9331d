# syntax=docker/dockerfile:1
# Debian slim, not Alpine: better-sqlite3 has no ready-made musl binary for every version.
FROM node:20-bookworm-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    LORADOCK_HOST=0.0.0.0 \
    LORADOCK_PORT=4650
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
RUN ln -s /app/dist/cli.js /usr/local/bin/loradock \
 && mkdir /data \
 && chown node:node /data
USER node
VOLUME /data
EXPOSE 4650
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s CMD ["loradock", "healthcheck"]
# Node itself is process 1, so that SIGTERM arrives.
CMD ["node", "/app/dist/cli.js", "start"]
