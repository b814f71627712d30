output "files" {
  description = "Name of each file of a cluster to its content."
  value       = local.files
}

output "cloudwatch_agent" {
  description = "Content of cloudwatch_agent.json, whose SHA-256 is in steps.yaml."
  value       = local.cloudwatch_agent
}
