---
# What the launcher may do. It reads this file together with the others.

# Where it writes down who launches which export. Only the launcher may write there.
claims: "${claims_uri}"

# The step that makes the export.
exportStep: "export"

# Buckets that s3_overrides of an event may name. Whoever writes there chooses what clusters run, with
# their rights.
configBuckets: ${config_buckets}

# Paths that overrides and extend of an event may change although they are protected: roles, code,
# networks. An example is Instances.Ec2SubnetIds.
overridable: []

# Flags of the export step that additional_step_args may add.
stepFlags:
  - "--bods-version"
  - "--format"
  - "--keep-staging"
  - "--part-size"

# How many clusters are launched instead of one that failed, for one export.
relaunches: ${relaunches}

# Topics of SNS for notices to operators: of exports that are published, and of clusters that ended
# otherwise. null: none.
notices:
  published: ${published_topic}
  failed: ${failed_topic}

# CloudWatch's namespace for what {"watch": "clusters"} measures. null: nothing is measured.
metricNamespace: ${metric_namespace}
