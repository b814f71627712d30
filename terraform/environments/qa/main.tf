# The environment qa. Everything that is a choice stands here; accounts, names and addresses are
# examples.

terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "6.25.0"
    }
  }

  # The bucket and its key, which terraform/account makes, are given at init:
  # -backend-config=bucket=… -backend-config=kms_key_id=…
  backend "s3" {
    key          = "qa/terraform.tfstate"
    region       = "eu-west-2"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = "eu-west-2"
  allowed_account_ids = ["111122223333"]

  default_tags {
    tags = {
      Application = "register-exporter"
      Environment = "qa"
      Owner       = "register-team"
      CostCenter  = "open-data"
    }
  }
}

variable "release" {
  description = "The version of register-exporter to deploy, as in 1.2.0."
  type        = string
}

variable "job_jar" {
  description = "Path of register-exporter-VERSION-job.jar."
  type        = string
}

variable "launcher_jar" {
  description = "Path of register-exporter-VERSION-launcher.jar."
  type        = string
}

module "exporter" {
  source = "../../modules/exporter"

  environment  = "qa"
  release      = var.release
  job_jar      = var.job_jar
  launcher_jar = var.launcher_jar

  register = {
    source         = "mongodb://mongo.qa.example.org:27017/register?readPreference=secondary&tls=true"
    base_url       = "https://register-qa.example.org"
    id_namespace   = "example-qa-register"
    publisher_name = "Example Register"
    publisher_url  = "https://register-qa.example.org"
    license        = "https://creativecommons.org/licenses/by/4.0/"
  }

  mongo = {
    cidr_blocks = ["10.20.0.0/24"]
    peering = {
      vpc_id     = "vpc-0a1b2c3d4e5f60001"
      account_id = "111122223333"
      region     = "eu-west-2"
      cidr_block = "10.20.0.0/24"
    }
  }

  network = {
    cidr_block         = "10.40.0.0/20"
    availability_zones = ["eu-west-2a", "eu-west-2b"]
  }

  machines = {
    core_nodes = 1
  }

  # Enabled when an export by hand has gone well.
  schedule = { hour = 4, minute = 30, time_zone = "Europe/London", enabled = false }

  operators         = ["arn:aws:iam::111122223333:user/register-exporter-pipeline", "arn:aws:iam::111122223333:role/register-team"]
  curators          = ["arn:aws:iam::111122223333:role/register-team"]
  curators_need_mfa = false # the identity provider asks for it

  # From terraform/account.
  key_arn = "arn:aws:kms:eu-west-2:111122223333:key/0a1b2c3d-4e5f-6000-1a2b-3c4d5e6f7000"
  permissions_boundaries = {
    roles = "arn:aws:iam::111122223333:policy/register-exporter-qa-boundary"
    emr   = "arn:aws:iam::111122223333:policy/register-exporter-qa-emr-boundary"
  }

  notification_emails = ["register-team@example.org"]
  monthly_budget_usd  = 150
}
