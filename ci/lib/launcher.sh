# shellcheck shell=bash
# For tasks about clusters, which source it.

# shellcheck source=ci/lib/role.sh
source source/ci/lib/role.sh
# shellcheck source=ci/lib/release-files.sh
source source/ci/lib/release-files.sh

# cluster COMMAND [OPTION…]: as bin/register-exporter cluster, with the release's launcher.
cluster() {
  java -Xmx256m -jar "$jar-launcher.jar" cluster "$@"
}

# export_today [OPTION…]: starts a cluster for another export of today, waits, tells how it stands, and
# returns what the start ended with. Options are those of cluster start.
export_today() {
  local started=0
  local export=(--config-s3 "$CLUSTER_CONFIG" --export-date "$(date -u +%F)")
  cluster start "${export[@]}" --new-attempt --wait --timeout "$TIMEOUT" --json "$@" || started=$?
  cluster status "${export[@]}" || true
  return "$started"
}
