# syntax=docker/dockerfile:1
# Debian slim, not Alpine: better-sqlite3 has no ready-made musl binary for every version.
ARG NODE=20

# The one dependency at run time. A compiler is needed where no ready-made binary of it can be had.
FROM node:${NODE}-bookworm-slim AS modules
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /modules
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm rebuild better-sqlite3

# Everything that is ours, bundled; no install script of anybody runs here.
FROM node:${NODE}-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
# With its binary, for the build starts what it built once: the code cache of that start is a part of the image.
COPY --from=modules /modules/node_modules/better-sqlite3 ./node_modules/better-sqlite3
COPY tsconfig.json tsconfig.types.json ./
COPY openapi ./openapi
COPY scripts ./scripts
COPY src ./src
RUN npm run prepare

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production LORADOCK_HOST=0.0.0.0
WORKDIR /app
COPY --from=modules /modules/node_modules ./node_modules
COPY --from=build /build/package.json ./package.json
COPY --from=build /build/dist ./dist
# A volume mounted at /data takes over the owner of the folder. No VOLUME line: a throw-away container would leave one behind each time.
RUN ln -s /app/dist/cli.js /usr/local/bin/loradock && mkdir /data && chown 1000:1000 /data
# The image's own user "node", as a number: Kubernetes' runAsNonRoot believes no name.
USER 1000:1000
EXPOSE 4650
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --start-interval=500ms CMD ["loradock", "healthcheck"]
# Node itself is process 1, so that SIGTERM arrives.
CMD ["node", "/app/dist/cli.js", "start"]
