---
# The cluster as a whole. The keys are those of EMR's RunJobFlow, as the API spells them.

# The launcher adds the export's id and the launch's: register-exporter-ex-2026-01-31-….
Name: "${name}"

# Up to emr-7.12.0 (Spark 3.5.6-amzn-1, Hadoop 3.4.1-amzn-4, Java 17) EMR has the Hadoop that this
# program is built with; from emr-7.10.0 on S3A serves s3:// too. Amazon Linux is the latest that EMR
# has for the release: to stay with one, add OSReleaseLabel.
ReleaseLabel: "${release_label}"

Applications:
  - Name: "Hadoop"
  - Name: "Spark"

# null: EMR's own image.
CustomAmiId: ${custom_ami_id}
EbsRootVolumeSize: ${root_disk_gb}

LogUri: "${log_uri}"

ServiceRole: "${service_role}"
JobFlowRole: "${instance_profile}"

# Encryption of disks and traffic; null: none.
SecurityConfiguration: ${security_configuration}

# Steps one after the other: only then may a step that fails end the cluster.
StepConcurrencyLevel: 1
ScaleDownBehavior: "TERMINATE_AT_TASK_COMPLETION"

# A cluster ends with its steps. This is for one that somebody keeps alive to look at.
AutoTerminationPolicy:
  IdleTimeout: ${idle_seconds}

VisibleToAllUsers: true

# The launcher adds ExportId, ExportDate, LaunchId and CorrelationId.
Tags:
  - Key: "Application"
    Value: "register-exporter"
  - Key: "Environment"
    Value: "${environment}"
  - Key: "Owner"
    Value: "${owner}"
  - Key: "CostCenter"
    Value: "${cost_center}"
  # AmazonEMRServicePolicy_v2 gives rights to what has this tag only.
  - Key: "for-use-with-amazon-emr-managed-policies"
    Value: "true"
