# One image for every role; there is no build step, Node runs the sources.
FROM node:24-slim

WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data

# Packages first, so that a change of our own code does not install them again.
COPY package.json package-lock.json ./
RUN npm install --omit=dev --no-audit --no-fund

COPY prisma ./prisma
COPY prisma.config.ts tsconfig.json manifest.yml ./
COPY scripts ./scripts
COPY src ./src
RUN npx prisma generate --no-hints && mkdir -p /data/journal && chown -R node:node /data

USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "src/main.ts"]
CMD ["all"]
