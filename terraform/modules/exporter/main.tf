# One environment of register-exporter: everything that a daily export needs, and nothing that is
# shared with another environment.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

# Policies go by these tags, so the provider has to give them to everything.
data "aws_default_tags" "current" {
  lifecycle {
    postcondition {
      condition     = lookup(self.tags, "Environment", "") == var.environment && lookup(self.tags, "Application", "") == "register-exporter" && alltrue([for key in ["Owner", "CostCenter"] : contains(keys(self.tags), key)])
      error_message = "The provider's default_tags must be Application = register-exporter, Environment = ${var.environment}, Owner and CostCenter."
    }
  }
}

locals {
  name             = "register-exporter-${var.environment}"
  metric_namespace = "register-exporter/${var.environment}"

  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.region

  # What AmazonEMRServicePolicy_v2 gives rights to.
  emr_tag = { "for-use-with-amazon-emr-managed-policies" = "true" }

  clusters = "arn:${local.partition}:elasticmapreduce:${local.region}:${local.account}:cluster/*"

  # The job's folders in the bucket of exports. What begins with published may be read by readers,
  # everything else by nobody but roles of this environment.
  output    = "exports"
  published = "${local.output}/bods_exports_results"
  private   = "${local.output}/bods_exports_private"
  scratch   = "scratch"

  # Where the register is a dump in S3, s3://BUCKET/FOLDER.
  dump = !startswith(var.register.source, "s3://") ? null : {
    bucket = "arn:${local.partition}:s3:::${split("/", var.register.source)[2]}"
    folder = join("/", slice(split("/", trimsuffix(var.register.source, "/")), 3, length(split("/", trimsuffix(var.register.source, "/")))))
  }
}

# The files that the launcher reads, and the configuration of the nodes' agent.
module "cluster_config" {
  source = "../cluster-config"

  environment      = var.environment
  owner            = data.aws_default_tags.current.tags["Owner"]
  cost_center      = data.aws_default_tags.current.tags["CostCenter"]
  region           = local.region
  metric_namespace = local.metric_namespace
  emr              = var.emr
  machines         = var.machines
  sizes            = var.sizes

  roles = {
    service_role           = aws_iam_role.emr.name
    instance_profile       = aws_iam_instance_profile.nodes.name
    security_configuration = aws_emr_security_configuration.this.name
  }

  network = {
    subnet_ids                    = [for subnet in aws_subnet.private : subnet.id]
    primary_security_group        = aws_security_group.primary.id
    core_security_group           = aws_security_group.core.id
    service_access_security_group = aws_security_group.service_access.id
  }

  places = {
    logs              = "s3://${aws_s3_bucket.this["logs"].bucket}/emr/"
    event_logs        = "s3://${aws_s3_bucket.this["logs"].bucket}/spark-events"
    bootstrap_actions = "s3://${aws_s3_bucket.this["deployment"].bucket}/${local.release}/bootstrap_actions"
    cluster_config    = "s3://${aws_s3_bucket.this["deployment"].bucket}/cluster"
    job_jar           = "s3://${aws_s3_object.job_jar.bucket}/${aws_s3_object.job_jar.key}"
    output            = "s3://${aws_s3_bucket.this["exports"].bucket}/${local.output}"
    staging           = "s3://${aws_s3_bucket.this["exports"].bucket}/${local.scratch}"
    claims            = "s3://${aws_s3_bucket.this["deployment"].bucket}/launches"
  }

  register = merge(var.register, {
    mongo_uri_from = startswith(var.register.source, "mongodb") ? "secretsmanager:${aws_secretsmanager_secret.mongo.arn}" : ""
  })

  mongo_ca = var.mongo.ca_file == null ? null : {
    address = "s3://${aws_s3_bucket.this["deployment"].bucket}/${aws_s3_object.mongo_ca[0].key}"
    sha256  = filesha256(var.mongo.ca_file)
  }

  encryption_key = var.key_arn
  config_buckets = [aws_s3_bucket.this["deployment"].bucket]
  relaunches     = var.relaunches

  topics = {
    published = aws_sns_topic.published.arn
    failed    = aws_sns_topic.failed.arn
  }
}
