variable "account_id" {
  description = "The AWS account: nothing is done in another one."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^\\d{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "region" {
  description = "The region of state and environments."
  type        = string
  nullable    = false
}

variable "owner" {
  description = "Tag Owner: the team that is asked."
  type        = string
  nullable    = false
}

variable "cost_center" {
  description = "Tag CostCenter: who pays."
  type        = string
  nullable    = false
}

variable "environments" {
  description = "Environment to who may deploy it (ARNs of roles or users, as Concourse's), who may read what it publishes (as readers of the environment itself), and the ARNs of buckets with dumps that it may read."
  type = map(object({
    deployers = list(string)
    readers = optional(object({
      principals    = optional(list(string), [])
      distributions = optional(list(string), [])
    }), {})
    dump_buckets = optional(list(string), [])
  }))
  nullable = false

  validation {
    condition     = alltrue([for environment in keys(var.environments) : can(regex("^[a-z][a-z0-9]{1,15}$", environment))])
    error_message = "environments must be called by 2 to 16 small letters and digits, the first one a letter."
  }

  validation {
    condition     = length(setintersection(keys(var.environments), ["account", "artifacts", "state"])) == 0
    error_message = "environments: account, artifacts and state are what the account's own things are called."
  }

  validation {
    condition     = alltrue([for environment in values(var.environments) : length(environment.deployers) > 0 && alltrue([for deployer in environment.deployers : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[^*]+$", deployer))])])
    error_message = "environments: deployers must be ARNs of roles or users."
  }

  validation {
    condition     = alltrue([for environment in values(var.environments) : alltrue([for principal in environment.readers.principals : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(root|role/[^*]+|user/[^*]+)$", principal))])])
    error_message = "environments: readers.principals must be ARNs of accounts, roles or users; everybody (*) is none."
  }

  validation {
    condition     = alltrue([for environment in values(var.environments) : alltrue([for bucket in environment.dump_buckets : can(regex("^arn:aws[a-z-]*:s3:::[a-z0-9.-]+$", bucket))])])
    error_message = "environments: dump_buckets must be ARNs of buckets."
  }
}

variable "pipeline_roles" {
  description = "ARNs of the deployment and operators' roles that the pipeline may take, of all accounts; empty where the pipeline belongs to another account."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for role in var.pipeline_roles : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:role/register-exporter-[a-z0-9]+-(deployment|operators)$", role))])
    error_message = "pipeline_roles must be ARNs of roles register-exporter-ENVIRONMENT-deployment or -operators."
  }
}
