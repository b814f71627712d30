#!/usr/bin/env bash
# Task plan.yml.
set -euo pipefail
# shellcheck source=ci/lib/terraform.sh
source source/ci/lib/terraform.sh

terraform plan -input=false -lock-timeout=10m -out="$top/plan/$ENVIRONMENT.tfplan" \
  -var="release=$version" -var="job_jar=$top/$jar-job.jar" -var="launcher_jar=$top/$jar-launcher.jar"
