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
# Not through npm, so that the word to stop reaches the server itself.
CMD ["node", "lib/server/boot.mjs"]
