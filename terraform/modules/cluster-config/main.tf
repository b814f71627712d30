# Renders the files of cluster_config and the configuration of the CloudWatch agent. It has no
# provider: any Terraform can run it alone, and a test does.

locals {
  templates = "${path.module}/../../../cluster_config"

  cloudwatch_agent = templatefile("${path.module}/../../../bootstrap_actions/cloudwatch_agent.json.tpl", {
    environment      = var.environment
    metric_namespace = var.metric_namespace
  })

  # A value for each variable of the templates. What is optional goes through jsonencode, which
  # writes null for null.
  values = {
    # cluster.yaml.tpl
    name                   = "register-exporter-${var.environment}"
    environment            = var.environment
    owner                  = var.owner
    cost_center            = var.cost_center
    release_label          = var.emr.release_label
    custom_ami_id          = jsonencode(var.emr.custom_ami_id)
    root_disk_gb           = var.emr.root_disk_gb
    log_uri                = var.places.logs
    service_role           = var.roles.service_role
    instance_profile       = var.roles.instance_profile
    security_configuration = jsonencode(var.roles.security_configuration)
    idle_seconds           = var.emr.idle_seconds

    # configurations.yaml.tpl
    driver_memory            = var.sizes.driver_memory
    driver_memory_overhead   = var.sizes.driver_memory_overhead
    executor_memory          = var.sizes.executor_memory
    executor_memory_overhead = var.sizes.executor_memory_overhead
    executor_cores           = var.sizes.executor_cores
    executors                = var.sizes.executors
    most_executors           = var.sizes.most_executors
    node_memory_mb           = var.sizes.node_memory_mb
    region                   = var.region
    event_log_uri            = var.places.event_logs

    # instances.yaml.tpl
    primary_instance_type         = var.machines.primary_instance_type
    primary_disk_gb               = var.machines.primary_disk_gb
    core_instance_type            = var.machines.core_instance_type
    core_instance_type_instead    = var.machines.core_instance_type_instead
    core_nodes                    = var.machines.core_nodes
    core_disk_gb                  = var.machines.core_disk_gb
    subnet_ids                    = jsonencode(var.network.subnet_ids)
    primary_security_group        = var.network.primary_security_group
    core_security_group           = var.network.core_security_group
    service_access_security_group = jsonencode(var.network.service_access_security_group)

    # steps.yaml.tpl
    bootstrap_actions       = var.places.bootstrap_actions
    mongo_ca                = var.mongo_ca == null ? "none" : var.mongo_ca.address
    mongo_ca_sha256         = var.mongo_ca == null ? "none" : var.mongo_ca.sha256
    cloudwatch_agent_sha256 = sha256(local.cloudwatch_agent)
    settings_file           = "${var.places.cluster_config}/settings.yaml"
    job_jar                 = var.places.job_jar
    source                  = var.register.source
    mongo_uri_from          = var.register.mongo_uri_from
    output                  = var.places.output

    # settings.yaml.tpl
    bods_version     = var.register.bods_version
    base_url         = var.register.base_url
    id_namespace     = var.register.id_namespace
    publisher_name   = var.register.publisher_name
    publisher_url    = var.register.publisher_url
    license          = var.register.license
    mongo_tls_ca     = jsonencode(var.mongo_ca == null ? null : "file:///etc/pki/register-exporter/mongo-ca.pem")
    mongo_readers    = var.register.mongo_readers
    staging          = jsonencode(var.places.staging)
    s3_encryption    = jsonencode(var.encryption_key == null ? null : "aws:kms")
    s3_kms_key       = jsonencode(var.encryption_key)
    metric_namespace = jsonencode(var.metric_namespace)

    # launcher.yaml.tpl
    claims_uri      = var.places.claims
    config_buckets  = jsonencode(var.config_buckets)
    relaunches      = var.relaunches
    published_topic = jsonencode(var.topics.published)
    failed_topic    = jsonencode(var.topics.failed)
  }

  files = {
    for template in fileset(local.templates, "*.tpl") :
    trimsuffix(template, ".tpl") => templatefile("${local.templates}/${template}", local.values)
  }
}
