# The collation service with its pages. Build it with the address that people will use:
#   docker build --build-arg PUBLIC_URL=https://audit.example.gov.uk -t permanency-audit .
FROM node:22 AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# No install script is needed: the binary of the embedded store comes inside its package.
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
ARG PUBLIC_URL
RUN npm run build -- --host "$PUBLIC_URL" \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && find dist/web -name '*.map' -delete

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/data PAGES_FOLDER=/app/dist/web
WORKDIR /app
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
COPY --from=build /src/docs/checks ./docs/checks
RUN install -d -m 0700 -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
# Inside the container it speaks TLS only where it was given a key of its own.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "const s=process.env.TLS_KEY_FILE?'https':'http';process.env.NODE_TLS_REJECT_UNAUTHORIZED='0';fetch(`${s}://127.0.0.1:${process.env.PORT}/api/health`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/server/main.js"]
