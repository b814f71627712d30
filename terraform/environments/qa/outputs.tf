output "environment" {
  description = "The environment's name, for REGISTER_EXPORTER_ENVIRONMENT."
  value       = module.exporter.environment
}

output "cluster_config" {
  description = "Where the cluster's files are, for REGISTER_EXPORTER_CLUSTER_CONFIG and --config-s3."
  value       = module.exporter.cluster_config
}

output "exporter" {
  description = "All that the module tells: places, roles, queue, topics, and what the first deployment has to fill in."
  value       = module.exporter
}
