# The server alone, without tools for development. Build: docker build -t paygraph .
FROM node:20-bookworm AS build
WORKDIR /app
COPY . .
# Compiles the SQLite driver where no binary fits, and src/ into dist/, the console included.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The ready operations that Apollo Sandbox is opened with.
COPY --from=build /app/schema/operations ./schema/operations
# An SQLite file, when there is no DATABASE_URL, goes here: mount a volume that has a disk, not tmpfs.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM: answers what runs, tells listeners to come back, and ends. Give it 15 seconds.
CMD ["node", "dist/src/cli/main.js", "serve"]
