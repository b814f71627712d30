# Values to render the files with outside of a deployment, as a test does:
# terraform apply -var-file=example.tfvars

environment      = "production"
owner            = "register-team"
cost_center      = "open-data"
region           = "eu-west-2"
metric_namespace = "register-exporter/production"

roles = {
  service_role           = "register-exporter-production-emr"
  instance_profile       = "register-exporter-production-nodes"
  security_configuration = "register-exporter-production"
}

network = {
  subnet_ids                    = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"]
  primary_security_group        = "sg-0a1b2c3d4e5f60001"
  core_security_group           = "sg-0a1b2c3d4e5f60002"
  service_access_security_group = "sg-0a1b2c3d4e5f60003"
}

places = {
  logs              = "s3://register-exporter-production-logs-444455556666/emr/"
  event_logs        = "s3://register-exporter-production-logs-444455556666/spark-events"
  bootstrap_actions = "s3://register-exporter-production-deployment-444455556666/releases/1.0.0/bootstrap_actions"
  cluster_config    = "s3://register-exporter-production-deployment-444455556666/cluster"
  job_jar           = "s3://register-exporter-production-deployment-444455556666/releases/1.0.0/register-exporter-1.0.0-job.jar"
  output            = "s3://register-exporter-production-exports-444455556666/exports"
  staging           = "s3://register-exporter-production-exports-444455556666/scratch"
  claims            = "s3://register-exporter-production-deployment-444455556666/launches"
}

register = {
  source         = "mongodb://mongo.example.org:27017/register?readPreference=secondary"
  mongo_uri_from = "secretsmanager:arn:aws:secretsmanager:eu-west-2:444455556666:secret:register-exporter-production/mongo-AbCdEf"
  base_url       = "https://register.example.org"
  id_namespace   = "example-register"
  publisher_name = "Example Register"
  publisher_url  = "https://register.example.org"
  license        = "https://creativecommons.org/licenses/by/4.0/"
}

mongo_ca = {
  address = "s3://register-exporter-production-deployment-444455556666/certificates/mongo-ca.pem"
  sha256  = "0000000000000000000000000000000000000000000000000000000000000000"
}

encryption_key = "arn:aws:kms:eu-west-2:444455556666:key/0a1b2c3d-4e5f-6000-1a2b-3c4d5e6f7000"
config_buckets = ["register-exporter-production-deployment-444455556666"]

topics = {
  published = "arn:aws:sns:eu-west-2:444455556666:register-exporter-production-published"
  failed    = "arn:aws:sns:eu-west-2:444455556666:register-exporter-production-failed"
}
