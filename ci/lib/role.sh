# shellcheck shell=bash
# For tasks that ask AWS, which source it: whatever they call works with the rights of ROLE. Its
# credentials are asked for when they are needed, and again before they run out: an export takes longer
# than they last. Environment: ACCESS_KEY and SECRET_KEY of a user that may assume the role.

AWS_CONFIG_FILE=$(mktemp)
export AWS_CONFIG_FILE
trap 'rm -f "$AWS_CONFIG_FILE"' EXIT
cat >"$AWS_CONFIG_FILE" <<CONFIG
[default]
credential_process = $PWD/source/ci/lib/assume-role
CONFIG
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE
