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

output "permissions_boundaries" {
  description = "Environment to the ARN of the policy that its roles are held by."
  value       = { for environment, policy in aws_iam_policy.boundary : environment => policy.arn }
}
