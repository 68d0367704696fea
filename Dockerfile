# Pathway for a Teams tenant. The same Node as in package.json; a test keeps the two alike.
FROM node:26.10.0-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs its install script here, and that of "node" would fetch a second Node.
RUN npm ci --omit=dev --ignore-scripts \
  && find node_modules \( -name '*.map' -o -name '*.d.ts' \) -delete
# As npm start makes it; what makes it stays behind.
COPY src ./src
COPY scripts/run/one-file.mjs ./scripts/run/
RUN node --input-type=module --eval "import { makeOneFile } from './scripts/run/one-file.mjs'; await makeOneFile('/app');" \
  && rm -r node_modules/esbuild node_modules/@esbuild

FROM node:26.10.0-slim
ENV NODE_ENV=production TZ=Europe/London DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY scripts/backup.ts scripts/export.ts scripts/inspection.ts scripts/paper.ts scripts/people.ts scripts/remove.ts scripts/restore.ts scripts/stuck.ts scripts/verify-record.ts ./scripts/
COPY scripts/export ./scripts/export
COPY scripts/record ./scripts/record
COPY scripts/stuck ./scripts/stuck
COPY scripts/run/stacks.mjs ./scripts/run/
COPY --chown=node:node authority ./authority
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As scripts/run.mjs does it; a test keeps the two alike.
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=8", "--import", "./scripts/run/stacks.mjs", "node_modules/.cache/start/main.js"]
