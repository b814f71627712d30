output "state_bucket" {
  description = "For -backend-config=bucket=…"
  value       = aws_s3_bucket.state.bucket
}

output "state_key" {
  description = "For -backend-config=kms_key_id=…"
  value       = aws_kms_key.state.arn
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
