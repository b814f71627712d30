#!/usr/bin/env bash
# Task test-ami.yml.
set -euo pipefail
# shellcheck source=ci/lib/launcher.sh
source source/ci/lib/launcher.sh

[[ $CUSTOM_AMI_ID =~ ^ami-[0-9a-f]{8,17}$ ]] || {
  echo "test-ami: CUSTOM_AMI_ID has to be an image's id, as ami-0123456789abcdef0, and is '$CUSTOM_AMI_ID'" >&2
  exit 2
}
override=$(mktemp)
echo "CustomAmiId: \"$CUSTOM_AMI_ID\"" >"$override"
export_today --override "$override"
