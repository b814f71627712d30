#!/usr/bin/env bash
# Puts the certificates of the authority that signed MongoDB's to where the setting mongoTlsCa names
# them, /etc/pki/register-exporter/mongo-ca.pem. Neither the system nor Java is told to trust it: who
# is trusted there is trusted for every other server, too, and nothing else talks to that database.
#   mongo_ca.sh s3://BUCKET/KEY SHA256
#   mongo_ca.sh none none                  no private authority: nothing is done
# Environment: ROOT (what stands before all paths, for tests).
set -euo pipefail

file=${ROOT:-}/etc/pki/register-exporter/mongo-ca.pem

say() {
  echo "mongo_ca: $*"
}

fail() {
  echo "mongo_ca: $*" >&2
  exit 1
}

is_whole() {
  [[ -f $1 && $(sha256sum <"$1") == "$sha256  -" ]]
}

(($# == 2)) || fail "usage: mongo_ca.sh s3://BUCKET/KEY SHA256, or none none; got $# arguments"
address=$1
sha256=$2
if [[ $address == none && $sha256 == none ]]; then
  say "no private authority is configured"
  exit 0
fi
[[ $address == s3://?*/?* ]] || fail "the address must be s3://BUCKET/KEY, not '$address'"
[[ $sha256 =~ ^[0-9a-f]{64}$ ]] || fail "the SHA-256 must be 64 digits of 0-9 and a-f, not '$sha256'"

if is_whole "$file"; then
  say "$file is there already"
  exit 0
fi

new=$(mktemp)
trap 'rm -f "$new"' EXIT
say "fetching $address"
aws s3 cp --only-show-errors "$address" "$new" || fail "cannot fetch $address"
is_whole "$new" ||
  fail "$address has the SHA-256 $(sha256sum <"$new" | cut -d' ' -f1), not $sha256; nothing was changed"
grep -q -e '-----BEGIN CERTIFICATE-----' "$new" ||
  fail "$address has no certificate in PEM; nothing was changed"
sudo install -D -m 0644 "$new" "$file"
say "installed $file"
