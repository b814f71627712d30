# What clusters and the function are made of. Jars and scripts lie under their release, and those of
# the release before are removed when the others are there. A cluster that is just starting may miss
# them: deploy when none is.

locals {
  release = "releases/${var.release}"
}

resource "aws_s3_object" "job_jar" {
  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "${local.release}/register-exporter-${var.release}-job.jar"
  source             = var.job_jar
  source_hash        = filesha256(var.job_jar)
  checksum_algorithm = "SHA256"

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}

resource "aws_s3_object" "launcher_jar" {
  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "${local.release}/register-exporter-${var.release}-launcher.jar"
  source             = var.launcher_jar
  source_hash        = filesha256(var.launcher_jar)
  checksum_algorithm = "SHA256"

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}

resource "aws_s3_object" "bootstrap_action" {
  for_each = fileset("${path.module}/../../../bootstrap_actions", "*.sh")

  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "${local.release}/bootstrap_actions/${each.key}"
  source             = "${path.module}/../../../bootstrap_actions/${each.key}"
  source_hash        = filesha256("${path.module}/../../../bootstrap_actions/${each.key}")
  checksum_algorithm = "SHA256"

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}

resource "aws_s3_object" "cloudwatch_agent" {
  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "${local.release}/bootstrap_actions/cloudwatch_agent.json"
  content            = module.cluster_config.cloudwatch_agent
  content_type       = "application/json"
  checksum_algorithm = "SHA256"

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}

resource "aws_s3_object" "mongo_ca" {
  count = var.mongo.ca_file == null ? 0 : 1

  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "certificates/mongo-ca.pem"
  source             = var.mongo.ca_file
  source_hash        = filesha256(var.mongo.ca_file)
  checksum_algorithm = "SHA256"

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}

# Which files there are is known before anything is made; what is in them, after.
resource "aws_s3_object" "cluster_config" {
  for_each = toset([for template in fileset("${path.module}/../../../cluster_config", "*.tpl") : trimsuffix(template, ".tpl")])

  bucket             = aws_s3_bucket.this["deployment"].bucket
  key                = "cluster/${each.key}"
  content            = module.cluster_config.files[each.key]
  content_type       = "application/yaml"
  checksum_algorithm = "SHA256"

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this, aws_s3_bucket_versioning.this]
}
