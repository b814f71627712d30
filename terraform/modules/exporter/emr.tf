# What every cluster is encrypted with, and that instances ask for metadata by sessions only.
resource "aws_emr_security_configuration" "this" {
  name = local.name

  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = true
      InTransitEncryptionConfiguration = {
        TLSCertificateConfiguration = {
          CertificateProviderType = "PEM"
          S3Object                = "s3://${aws_s3_bucket.this["deployment"].bucket}/certificates/nodes.zip"
        }
      }
      EnableAtRestEncryption = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = {
          EncryptionMode = "SSE-KMS"
          AwsKmsKey      = var.key_arn
        }
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = var.key_arn
          EnableEbsEncryption       = true
        }
      }
    }
    InstanceMetadataServiceConfiguration = {
      MinimumInstanceMetadataServiceVersion = 2
      HttpPutResponseHopLimit               = 1
    }
  })
}

# Made before the nodes' agent writes to them, so that they are encrypted and do not grow for ever.
resource "aws_cloudwatch_log_group" "nodes" {
  for_each = toset(["containers", "steps", "bootstrap-actions"])

  name              = "/register-exporter/${var.environment}/${each.key}"
  retention_in_days = 30
  kms_key_id        = var.key_arn
}
