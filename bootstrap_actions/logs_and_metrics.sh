#!/usr/bin/env bash
# Sends the node's logs, and how full memory and disks are, to CloudWatch, and makes the folder for
# Spark's event logs, without which Spark does not start. The agent is Amazon Linux's own package,
# of the version that belongs to the image.
#   logs_and_metrics.sh s3://BUCKET/CONFIGURATION SHA256 s3://BUCKET/EVENT-LOGS
# Environment: ROOT (what stands before all paths, for tests).
set -euo pipefail

package=amazon-cloudwatch-agent
file=${ROOT:-}/etc/register-exporter/cloudwatch_agent.json
control=${ROOT:-}/opt/aws/$package/bin/$package-ctl

say() {
  echo "logs_and_metrics: $*"
}

fail() {
  echo "logs_and_metrics: $*" >&2
  exit 1
}

is_whole() {
  [[ -f $1 && $(sha256sum <"$1") == "$sha256  -" ]]
}

install_agent() {
  if rpm -q --quiet "$package"; then
    say "$package is installed already"
  else
    say "installing $package"
    sudo dnf install -y -q "$package" || fail "cannot install $package"
  fi
}

# S3A takes an empty object whose name ends with a slash for a folder.
make_event_folder() {
  local path=${events#s3://}
  local bucket=${path%%/*} key=${path#*/}/
  if aws s3api head-object --bucket "$bucket" --key "$key" >/dev/null 2>&1; then
    say "$events is there already"
  else
    say "making $events"
    aws s3api put-object --bucket "$bucket" --key "$key" >/dev/null || fail "cannot write to $events"
  fi
}

(($# == 3)) || fail "usage: logs_and_metrics.sh s3://BUCKET/CONFIGURATION SHA256 s3://BUCKET/EVENT-LOGS;" \
  "got $# arguments"
address=$1
sha256=$2
events=${3%/}
[[ $address == s3://?*/?* ]] || fail "the configuration must be s3://BUCKET/KEY, not '$address'"
[[ $sha256 =~ ^[0-9a-f]{64}$ ]] || fail "the SHA-256 must be 64 digits of 0-9 and a-f, not '$sha256'"
[[ $events == s3://?*/?* ]] || fail "the event logs' folder must be s3://BUCKET/FOLDER, not '$3'"

if is_whole "$file" && systemctl is-active --quiet "$package"; then
  say "the agent runs with $file already"
else
  new=$(mktemp)
  trap 'rm -f "$new"' EXIT
  say "fetching $address"
  aws s3 cp --only-show-errors "$address" "$new" || fail "cannot fetch $address"
  is_whole "$new" ||
    fail "$address has the SHA-256 $(sha256sum <"$new" | cut -d' ' -f1), not $sha256; nothing was changed"
  install_agent
  sudo install -D -m 0644 "$new" "$file"
  say "starting the agent with $file"
  sudo "$control" -a fetch-config -m ec2 -s -c "file:$file" || fail "the agent does not start"
fi
make_event_folder
