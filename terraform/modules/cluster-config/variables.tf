variable "environment" {
  description = "One deployment among others, as in qa: clusters and claims of one know nothing of another's."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{1,15}$", var.environment))
    error_message = "environment must be 2 to 16 small letters and digits, and begin with a letter."
  }
}

variable "owner" {
  description = "Tag Owner of clusters: the team that is asked."
  type        = string
  nullable    = false
}

variable "cost_center" {
  description = "Tag CostCenter of clusters: who pays."
  type        = string
  nullable    = false
}

variable "region" {
  description = "The AWS region of clusters and buckets."
  type        = string
  nullable    = false
}

variable "metric_namespace" {
  description = "CloudWatch's namespace for what the job, the launcher and the nodes measure."
  type        = string
  nullable    = false
}

variable "emr" {
  description = "The release of EMR, 7.10.0 or later; an image of one's own, or null; GB of the system's disk; seconds after which a cluster ends that was kept alive and does nothing."
  type = object({
    release_label = optional(string, "emr-7.12.0")
    custom_ami_id = optional(string)
    root_disk_gb  = optional(number, 30)
    idle_seconds  = optional(number, 3600)
  })
  default  = {}
  nullable = false

  validation {
    condition     = can(regex("^emr-7\\.[1-9][0-9]\\.[0-9]+$", var.emr.release_label))
    error_message = "emr.release_label must be emr-7.10.0 or a later one of 7: earlier ones serve s3:// otherwise."
  }

  validation {
    condition     = var.emr.custom_ami_id == null || can(regex("^ami-[0-9a-f]{8,17}$", var.emr.custom_ami_id))
    error_message = "emr.custom_ami_id must be the id of an image, ami-…, or null."
  }
}

variable "machines" {
  description = "Types, numbers and GB of disk of the nodes. Both core types need as many processors and as much memory, and the same kind of processor."
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

  validation {
    condition     = var.machines.core_nodes >= 1 && var.machines.core_nodes == floor(var.machines.core_nodes)
    error_message = "machines.core_nodes must be 1 or more."
  }
}

variable "sizes" {
  description = "Memory and processors of driver and executors, as Spark writes them, for nodes of 8 processors and 32 GiB; docs/clusters.md says how they belong together."
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

variable "roles" {
  description = "Names of EMR's role, of the nodes' instance profile, and of the security configuration or null."
  type = object({
    service_role           = string
    instance_profile       = string
    security_configuration = optional(string)
  })
  nullable = false
}

variable "network" {
  description = "Subnets of which EMR takes one, and the security groups of nodes and, in private subnets, of EMR itself."
  type = object({
    subnet_ids                    = list(string)
    primary_security_group        = string
    core_security_group           = string
    service_access_security_group = optional(string)
  })
  nullable = false

  validation {
    condition     = length(var.network.subnet_ids) > 0
    error_message = "network.subnet_ids must name a subnet."
  }
}

variable "places" {
  description = "Addresses in S3, without a slash at the end but for logs: logs of EMR and of Spark's events, folder of the scripts, rendered files, job's jar, exports, staged documents or null, claims of launches."
  type = object({
    logs              = string
    event_logs        = string
    bootstrap_actions = string
    cluster_config    = string
    job_jar           = string
    output            = string
    staging           = optional(string)
    claims            = string
  })
  nullable = false

  validation {
    condition     = alltrue([for place in values(var.places) : place == null || can(regex("^s3://[^/]+/.+$", place))])
    error_message = "places must be addresses as in s3://BUCKET/FOLDER."
  }
}

variable "register" {
  description = "Where the register is, the reference to its credentials (empty for a dump), and what statements say of their publisher. Never change base_url and id_namespace: ids of BODS 0.4 depend on them."
  type = object({
    source         = string
    mongo_uri_from = string
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
    condition     = !can(regex("^mongodb(\\+srv)?://[^/]*@", var.register.source))
    error_message = "register.source must not have credentials: put them into the secret."
  }

  validation {
    condition     = can(regex("^0\\.[124](,0\\.[124])*$", var.register.bods_version))
    error_message = "register.bods_version must be 0.4, 0.2 or 0.1, or several of them as in 0.4,0.1."
  }
}

variable "mongo_ca" {
  description = "Address in S3 and SHA-256 of the certificates of MongoDB's authority; null if Java knows it."
  type = object({
    address = string
    sha256  = string
  })
  default = null
}

variable "encryption_key" {
  description = "ARN of the key for every object that the job writes; null: as the bucket says."
  type        = string
  default     = null
}

variable "config_buckets" {
  description = "Buckets that events may name for other files of clusters. Whoever writes there chooses what clusters run."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "relaunches" {
  description = "How many clusters are launched instead of one that failed, for one export."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.relaunches >= 0 && var.relaunches <= 5
    error_message = "relaunches must be 0 to 5."
  }
}

variable "topics" {
  description = "ARNs of the topics for notices about published and failed exports, or null."
  type = object({
    published = optional(string)
    failed    = optional(string)
  })
  default  = {}
  nullable = false
}
