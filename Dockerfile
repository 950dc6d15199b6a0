FROM node:22-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund --loglevel=error
COPY . .
RUN npm run build && mkdir /data && chown -R node:node /data /app/.next
USER node
ENV DATA_DIR=/data
VOLUME /data
EXPOSE 3000
# "healthy" in `docker ps`: it answers, and its database, storage and jobs are there.
HEALTHCHECK --start-period=60s --timeout=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that the word to stop reaches the server itself.
CMD ["node", "lib/server/boot.mjs"]
