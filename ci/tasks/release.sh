#!/usr/bin/env bash
# Task release.yml.
set -euo pipefail
# shellcheck source=ci/lib/maven.sh
source source/ci/lib/maven.sh
artifacts=$PWD/artifacts
cd source

version=$(bin/release --newest)
bin/release "$version"
# Nothing in it depends on when, by whom and with which umask it is made.
tar -C target/release --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
  --mode=u=rwX,go=rX -c . |
  gzip -n >"$artifacts/register-exporter-$version.tar.gz"
echo "v$version" >"$artifacts/tag"
