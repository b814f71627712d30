#!/usr/bin/env bash
# Task check-dependencies.yml.
set -euo pipefail
# shellcheck source=ci/lib/maven.sh
source source/ci/lib/maven.sh
cd source

mvn -B -P release verify org.owasp:dependency-check-maven:check
