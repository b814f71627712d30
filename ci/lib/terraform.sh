# shellcheck shell=bash
# For tasks that call Terraform, which source it: goes to the environment's folder and prepares it. Sets
# top, the folder from which tasks start.

# shellcheck source=ci/lib/role.sh
source source/ci/lib/role.sh
# shellcheck source=ci/lib/release-files.sh
source source/ci/lib/release-files.sh

export TF_IN_AUTOMATION=true
# Relative, for a plan names files, and is applied in another place than it was made in.
top=../../../..
cd "source/terraform/environments/$ENVIRONMENT"
options=(-input=false)
if [[ -e .terraform.lock.hcl ]]; then
  options+=(-lockfile=readonly)
fi
terraform init "${options[@]}" -backend-config="bucket=$STATE_BUCKET" -backend-config="kms_key_id=$STATE_KMS_KEY"
