# shellcheck shell=bash
# For tasks that use a release, which source it: checks its files, and sets version and jar (its path up
# to what it is a jar of).

version=$(<release/version)
jar=release/register-exporter-$version
(cd release && sha256sum --check --quiet SHA256SUMS)
