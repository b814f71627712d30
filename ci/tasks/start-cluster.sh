#!/usr/bin/env bash
# Task start-cluster.yml.
set -euo pipefail
# shellcheck source=ci/lib/launcher.sh
source source/ci/lib/launcher.sh

cluster start --config-s3 "$CLUSTER_CONFIG" ${EXPORT_DATE:+--export-date "$EXPORT_DATE"}
