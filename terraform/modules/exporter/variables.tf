variable "environment" {
  description = "One deployment among others, as in qa: what all its things are called after."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{1,15}$", var.environment))
    error_message = "environment must be 2 to 16 small letters and digits, and begin with a letter."
  }
}

variable "release" {
  description = "The version of register-exporter, under which its jars are kept, as in 1.2.0."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", var.release))
    error_message = "release must be a version, as in 1.2.0 or 1.2.0-rc.1."
  }
}

variable "job_jar" {
  description = "Path of the job's jar, register-exporter-VERSION-job.jar."
  type        = string
  nullable    = false

  validation {
    condition     = endswith(var.job_jar, "-job.jar") && fileexists(var.job_jar)
    error_message = "job_jar must be the path of register-exporter-VERSION-job.jar."
  }
}

variable "launcher_jar" {
  description = "Path of the launcher's jar, register-exporter-VERSION-launcher.jar."
  type        = string
  nullable    = false

  validation {
    condition     = endswith(var.launcher_jar, "-launcher.jar") && fileexists(var.launcher_jar)
    error_message = "launcher_jar must be the path of register-exporter-VERSION-launcher.jar."
  }
}

variable "register" {
  description = "Where the register is (a database without credentials, or a dump in S3), and what statements say of their publisher. Never change base_url and id_namespace: ids of BODS 0.4 depend on them."
  type = object({
    source         = string
    base_url       = string
    id_namespace   = string
    publisher_name = string
    publisher_url  = string
    license        = string
    bods_version   = optional(string, "0.4")
    mongo_readers  = optional(number, 4)
  })
  nullable = false

  validation {
    condition     = can(regex("^(mongodb(\\+srv)?|s3)://", var.register.source)) && !can(regex("^mongodb(\\+srv)?://[^/]*@", var.register.source))
    error_message = "register.source must begin with mongodb://, mongodb+srv:// or s3://, and have no credentials: put them into the secret."
  }

  validation {
    condition     = !startswith(var.register.source, "s3://") || can(regex("^s3://[^/]+/[^/]", var.register.source))
    error_message = "register.source must name a folder, s3://BUCKET/FOLDER."
  }
}

variable "mongo" {
  description = "How MongoDB is reached: its port; its networks, a security group of a peered network, or both; the network to peer with, or null if there is a route already; the path of its authority's certificates in PEM, or null if Java knows it."
  type = object({
    port              = optional(number, 27017)
    cidr_blocks       = optional(list(string), [])
    security_group_id = optional(string)
    peering = optional(object({
      vpc_id     = string
      account_id = string
      region     = string
      cidr_block = string
    }))
    ca_file = optional(string)
  })
  nullable = false

  validation {
    condition     = var.mongo.port >= 1024 && var.mongo.port <= 65535
    error_message = "mongo.port must be 1024 to 65535."
  }

  validation {
    condition     = alltrue([for block in var.mongo.cidr_blocks : can(cidrhost(block, 0)) && try(tonumber(split("/", block)[1]) >= 16, false)])
    error_message = "mongo.cidr_blocks must be networks of at most 65,536 addresses, as in 10.20.0.0/24."
  }

  validation {
    condition     = var.mongo.security_group_id == null || can(regex("^(\\d{12}/)?sg-[0-9a-f]{8,17}$", var.mongo.security_group_id))
    error_message = "mongo.security_group_id must be sg-…, or ACCOUNT/sg-… of another account."
  }
}

variable "network" {
  description = "The addresses of the environment's own private network, which must not overlap MongoDB's; its availability zones; and in how many of these, from the first, AWS's services have an endpoint, which is paid for by the hour."
  type = object({
    cidr_block         = string
    availability_zones = list(string)
    endpoint_zones     = optional(number, 1)
  })
  nullable = false

  validation {
    condition     = can(cidrhost(var.network.cidr_block, 0)) && try(tonumber(split("/", var.network.cidr_block)[1]) >= 16 && tonumber(split("/", var.network.cidr_block)[1]) <= 24, false)
    error_message = "network.cidr_block must be a network of /16 to /24, as in 10.40.0.0/20."
  }

  validation {
    condition     = length(var.network.availability_zones) >= 1 && length(var.network.availability_zones) <= 4
    error_message = "network.availability_zones must be 1 to 4 zones."
  }

  validation {
    condition     = contains(range(1, length(var.network.availability_zones) + 1), var.network.endpoint_zones)
    error_message = "network.endpoint_zones must be 1 to the number of availability zones."
  }
}

variable "schedule" {
  description = "The time of the day at which a cluster is launched, in a time zone. Between 4:00 and 19:59 no zone of Europe skips or repeats an hour, and the day is the same there as in UTC, in summer and in winter."
  type = object({
    hour      = optional(number, 5)
    minute    = optional(number, 0)
    time_zone = optional(string, "Europe/London")
    enabled   = optional(bool, true)
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(range(4, 20), var.schedule.hour) && contains(range(0, 60), var.schedule.minute)
    error_message = "schedule.hour must be 4 to 19, and schedule.minute 0 to 59."
  }

  validation {
    condition     = can(regex("^(Europe/[A-Z][A-Za-z_]+|UTC)$", var.schedule.time_zone))
    error_message = "schedule.time_zone must be UTC or a zone of Europe, as in Europe/London: in others the UTC day of the export depends on the season."
  }
}

variable "readers" {
  description = "Who may read published exports: ARNs of AWS accounts or roles, and of CloudFront distributions."
  type = object({
    principals    = optional(list(string), [])
    distributions = optional(list(string), [])
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for principal in var.readers.principals : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(root|role/[^*]+|user/[^*]+)$", principal))])
    error_message = "readers.principals must be ARNs of accounts, roles or users; everybody (*) is none."
  }

  validation {
    condition     = alltrue([for distribution in var.readers.distributions : can(regex("^arn:aws[a-z-]*:cloudfront::\\d{12}:distribution/[A-Z0-9]+$", distribution))])
    error_message = "readers.distributions must be ARNs of CloudFront distributions."
  }
}

variable "operators" {
  description = "ARNs of the roles or users that may start, stop and list clusters: Concourse's, and people's."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.operators) > 0 && alltrue([for operator in var.operators : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[^*]+$", operator))])
    error_message = "operators must be ARNs of roles or users."
  }
}

variable "curators" {
  description = "ARNs of the roles or users of people who verify, roll back and delete exports, and read findings."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.curators) > 0 && alltrue([for curator in var.curators : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/[^*]+$", curator))])
    error_message = "curators must be ARNs of roles or users."
  }
}

variable "key_arn" {
  description = "ARN of the environment's KMS key; terraform/account makes it."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[0-9a-f-]{36}$", var.key_arn))
    error_message = "key_arn must be the ARN of a key, not of an alias."
  }
}

variable "permissions_boundaries" {
  description = "ARNs of the policies that hold the rights of the environment's roles, and of EMR's; terraform/account makes them."
  type = object({
    roles = string
    emr   = string
  })
  nullable = false

  validation {
    condition     = alltrue([for boundary in values(var.permissions_boundaries) : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:policy/register-exporter-[a-z0-9-]+-boundary$", boundary))])
    error_message = "permissions_boundaries must be ARNs of policies register-exporter-…-boundary."
  }
}

variable "curators_need_mfa" {
  description = "True where curators are users of IAM. Roles that people get from an identity provider prove the second factor there, and their sessions do not say so."
  type        = bool
  default     = true
  nullable    = false
}

variable "notification_emails" {
  description = "Addresses that are told of failures and alarms. Each has to confirm."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "longest_run_minutes" {
  description = "Minutes for which a cluster may work before the alarm."
  type        = number
  default     = 180
  nullable    = false

  validation {
    condition     = var.longest_run_minutes >= 30 && var.longest_run_minutes <= 1440
    error_message = "longest_run_minutes must be 30 to 1440."
  }
}

variable "monthly_budget_usd" {
  description = "US dollars a month at whose four fifths, and at whose forecast, the budget tells."
  type        = number
  nullable    = false

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "monthly_budget_usd must be more than 0."
  }
}

variable "relaunches" {
  description = "How many clusters are launched instead of one that failed, for one export."
  type        = number
  default     = 1
  nullable    = false
}

variable "emr" {
  description = "EMR's release and image; see the module cluster-config."
  type = object({
    release_label = optional(string, "emr-7.12.0")
    custom_ami_id = optional(string)
    root_disk_gb  = optional(number, 30)
    idle_seconds  = optional(number, 3600)
  })
  default  = {}
  nullable = false
}

variable "machines" {
  description = "Types, numbers and disks of the nodes; see the module cluster-config."
  type = object({
    primary_instance_type      = optional(string, "m6g.xlarge")
    primary_disk_gb            = optional(number, 32)
    core_instance_type         = optional(string, "m7g.2xlarge")
    core_instance_type_instead = optional(string, "m6g.2xlarge")
    core_nodes                 = optional(number, 2)
    core_disk_gb               = optional(number, 64)
  })
  default  = {}
  nullable = false
}

variable "sizes" {
  description = "Memory and processors of driver and executors; see the module cluster-config."
  type = object({
    driver_memory            = optional(string, "4g")
    driver_memory_overhead   = optional(string, "1024m")
    executor_memory          = optional(string, "8g")
    executor_memory_overhead = optional(string, "1536m")
    executor_cores           = optional(number, 4)
    executors                = optional(number, 4)
    most_executors           = optional(number, 64)
    node_memory_mb           = optional(number, 24576)
  })
  default  = {}
  nullable = false
}
