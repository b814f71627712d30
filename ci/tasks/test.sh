#!/usr/bin/env bash
# Task test.yml.
set -euo pipefail
# shellcheck source=ci/lib/maven.sh
source source/ci/lib/maven.sh

source/.ci/run
