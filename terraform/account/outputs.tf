output "state_bucket" {
  description = "For -backend-config=bucket=…"
  value       = aws_s3_bucket.this["state"].bucket
}

output "state_key" {
  description = "For -backend-config=kms_key_id=…"
  value       = aws_kms_key.account.arn
}

output "artifacts_bucket" {
  description = "For releases and plans: artifacts.bucket of the pipeline, whose artifacts.kms_key is state_key."
  value       = aws_s3_bucket.this["artifacts"].bucket
}

output "pipeline_user" {
  description = "ARN of the pipeline's user, which roles of environments trust, or null."
  value       = one(aws_iam_user.pipeline[*].arn)
}

output "deployment_roles" {
  description = "Environment to the ARN of the role that deploys it."
  value       = { for environment, role in aws_iam_role.deployment : environment => role.arn }
}

output "keys" {
  description = "Environment to the ARN of its key."
  value       = { for environment, key in aws_kms_key.environment : environment => key.arn }
}

output "permissions_boundaries" {
  description = "Environment to the ARN of the policies that its roles, and EMR's, are held by."
  value = { for environment in keys(var.environments) : environment => {
    roles = aws_iam_policy.boundary[environment].arn
    emr   = aws_iam_policy.emr_boundary[environment].arn
  } }
}
