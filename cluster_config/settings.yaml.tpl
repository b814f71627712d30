---
# The program's own settings, given to it as --config. Anything else that docs/exporting.md names may
# be set here as well; an unknown key ends the run.

# One version of the standard, or several with commas between; the first one lies at the top.
bodsVersion: "${bods_version}"

# Never change these two, on which the ids of statements of 0.4 depend.
baseUrl: "${base_url}"
idNamespace: "${id_namespace}"

publisherName: "${publisher_name}"
publisherUrl: "${publisher_url}"
license: "${license}"

# Where mongo_ca.sh puts the certificates. With file:, for a path alone is one in HDFS. null where
# Java knows the authority.
mongoTlsCa: ${mongo_tls_ca}
mongoReaders: ${mongo_readers}

# Where documents of the database are staged; null: under the private prefix of the exports. A folder
# of their own in S3 can be emptied by a lifecycle rule.
staging: ${staging}

# null: the bucket's own.
s3Encryption: ${s3_encryption}
s3KmsKey: ${s3_kms_key}

# CloudWatch's namespace for metrics of published exports; null: none are sent.
metricNamespace: ${metric_namespace}
