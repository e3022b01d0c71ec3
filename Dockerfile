FROM node:20-bookworm-slim AS base
WORKDIR /app
RUN npm install --global pnpm@10.34.9

FROM base AS build
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY db/package.json db/
COPY server/package.json server/
COPY web/package.json web/
COPY scripts/package.json scripts/
RUN pnpm install --frozen-lockfile
COPY . .
RUN cd web && pnpm build

FROM base AS production
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY db/package.json db/
COPY server/package.json server/
RUN pnpm install --frozen-lockfile --prod --filter "@duijie/server..."
COPY shared shared
COPY db db
COPY server server
COPY --from=build /app/web/dist web/dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
WORKDIR /app/server
CMD ["node", "--import", "tsx", "src/main.ts"]
