#!/usr/bin/env bash
# Adds an EF Core migration: build/add-migration.sh NAME. The design assembly comes in for this run only (EfDesign.targets), so no lock file changes.
set -euo pipefail
cd "$(dirname "$0")/.."
export EfDesign=true RestorePackagesWithLockFile=false GenerateRuntimeConfigurationFiles=true NuGetLockFilePath=
dotnet tool restore >/dev/null
dotnet restore HotBat.Data -v q
dotnet ef migrations add "$1" --project HotBat.Data --output-dir Migrations
unset EfDesign RestorePackagesWithLockFile GenerateRuntimeConfigurationFiles
dotnet restore HotBat.Data -v q
