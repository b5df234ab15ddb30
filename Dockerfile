# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS node
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional --no-audit --no-fund

# XGBoost's C library and the one library it needs that the runtime image lacks
FROM debian:bookworm-slim AS xgboost
RUN apt-get update && apt-get install -y --no-install-recommends libxgboost0 \
 && mkdir /xgboost && cp -L /usr/lib/*/libxgboost.so.0 /usr/lib/*/libdmlc.so.0 /xgboost/

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY build/ build/
COPY HotBat.Core/*.csproj HotBat.Core/packages.lock.json HotBat.Core/
COPY HotBat.Data/*.csproj HotBat.Data/packages.lock.json HotBat.Data/
COPY HotBat.Jobs/*.csproj HotBat.Jobs/packages.lock.json HotBat.Jobs/
COPY HotBat.Web/*.csproj HotBat.Web/packages.lock.json HotBat.Web/
RUN dotnet restore HotBat.Web
COPY package.json package-lock.json .npmrc .editorconfig appsettings.json ./
COPY --from=node /src/node_modules/ node_modules/
# the build runs npm ci unless this stamp is newer than the lock file
RUN touch node_modules/.npm-ci.stamp
COPY HotBat.Core/ HotBat.Core/
COPY HotBat.Data/ HotBat.Data/
COPY HotBat.Jobs/ HotBat.Jobs/
COPY HotBat.Web/ HotBat.Web/
RUN dotnet publish HotBat.Web -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 tzdata postgresql-client && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /var/lib/hotbat && chown "$APP_UID" /var/lib/hotbat
COPY --from=xgboost /xgboost/ /usr/local/lib/
RUN ldconfig
WORKDIR /app
COPY --from=build /app ./
ENV HOTBAT_HOME=/var/lib/hotbat ASPNETCORE_HTTP_PORTS=8080
VOLUME /var/lib/hotbat
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "HotBat.Web.dll"]
