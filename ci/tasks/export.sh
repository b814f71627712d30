#!/usr/bin/env bash
# Task export.yml.
set -euo pipefail
# shellcheck source=ci/lib/launcher.sh
source source/ci/lib/launcher.sh

# shellcheck disable=SC2119 # It has no options to pass on.
export_today
