#!/usr/bin/env bash
# Task stop-cluster.yml.
set -euo pipefail
# shellcheck source=ci/lib/launcher.sh
source source/ci/lib/launcher.sh

if [[ -n $CLUSTER_ID ]]; then
  which=(--cluster-id "$CLUSTER_ID")
elif [[ $STOP_ALL == true ]]; then
  which=(--all)
else
  cluster list --environment "$ENVIRONMENT"
  echo "nothing is stopped: name a cluster, or say all: true" >&2
  exit
fi
cluster stop --environment "$ENVIRONMENT" "${which[@]}" --yes
