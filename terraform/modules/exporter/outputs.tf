output "environment" {
  description = "The environment's name, for REGISTER_EXPORTER_ENVIRONMENT."
  value       = var.environment
}

output "cluster_config" {
  description = "Where the cluster's files are, for REGISTER_EXPORTER_CLUSTER_CONFIG and --config-s3."
  value       = "s3://${aws_s3_bucket.this["deployment"].bucket}/cluster"
}

output "output" {
  description = "Where exports are, for --output of exports and verify."
  value       = "s3://${aws_s3_bucket.this["exports"].bucket}/${local.output}"
}

output "published" {
  description = "What readers may read."
  value       = "s3://${aws_s3_bucket.this["exports"].bucket}/${local.published}/"
}

output "certificates" {
  description = "Where the zip of certificates for traffic between nodes has to be."
  value       = "s3://${aws_s3_bucket.this["deployment"].bucket}/certificates/nodes.zip"
}

output "mongo_secret" {
  description = "ARN of the secret whose value is to be the database's USER:PASSWORD."
  value       = aws_secretsmanager_secret.mongo.arn
}

output "mongo_peering" {
  description = "Id of the peering that MongoDB's side accepts, or null."
  value       = one(aws_vpc_peering_connection.mongo[*].id)
}

output "nodes_security_group" {
  description = "The group that MongoDB's side lets in, as ACCOUNT/GROUP."
  value       = "${local.account}/${aws_security_group.core.id}"
}

output "operators_role" {
  description = "ARN of the role that starts, stops and lists clusters."
  value       = aws_iam_role.operators.arn
}

output "curators_role" {
  description = "ARN of the role that verifies, rolls back and deletes exports."
  value       = aws_iam_role.curators.arn
}

output "queues" {
  description = "ARNs of the queue that takes requests for launches, and of that of dead letters."
  value = {
    launches     = aws_sqs_queue.launches.arn
    dead_letters = aws_sqs_queue.dead_letters.arn
  }
}

output "topics" {
  description = "ARNs of the topics that tell of published exports, and of failures."
  value = {
    published = aws_sns_topic.published.arn
    failed    = aws_sns_topic.failed.arn
  }
}
