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

variable "deployers" {
  description = "Environment to the ARNs of the roles or users that may deploy it, as Concourse's."
  type        = map(list(string))
  nullable    = false

  validation {
    condition     = alltrue([for environment in keys(var.deployers) : can(regex("^[a-z][a-z0-9]{1,15}$", environment))])
    error_message = "deployers: an environment must be 2 to 16 small letters and digits, and begin with a letter."
  }

  validation {
    condition     = alltrue([for deployer in flatten(values(var.deployers)) : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[^*]+$", deployer))])
    error_message = "deployers must be ARNs of roles or users."
  }
}
