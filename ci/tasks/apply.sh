#!/usr/bin/env bash
# Task apply.yml.
set -euo pipefail
# shellcheck source=ci/lib/terraform.sh
source source/ci/lib/terraform.sh

terraform apply -input=false -lock-timeout=10m "$top/plan/$ENVIRONMENT.tfplan"

environment=$(terraform output -raw environment)
cluster_config=$(terraform output -raw cluster_config)
printf '{"environment": "%s", "cluster_config": "%s", "release": "%s"}\n' \
  "$environment" "$cluster_config" "$version" >"$top/deployment/$ENVIRONMENT.json"
