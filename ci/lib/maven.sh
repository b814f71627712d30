# shellcheck shell=bash
# For tasks that call Maven, which source it: what it fetches stays in the task's cache.

export MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$PWD/maven"
