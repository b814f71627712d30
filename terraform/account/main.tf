# Once for each account, by an administrator: where Terraform keeps its state, who may deploy, and
# what no role of an environment can exceed. Environments are deployed without an administrator.

terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "6.25.0"
    }
  }

  # The first time without a backend, for the bucket is made here: docs/operations.md, First
  # deployment.
  backend "s3" {
    key          = "account/terraform.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Application = "register-exporter"
      Environment = "account"
      Owner       = var.owner
      CostCenter  = var.cost_center
    }
  }
}

data "aws_partition" "current" {}

locals {
  arn = "arn:${data.aws_partition.current.partition}"
}
