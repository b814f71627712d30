# One key for everything of the environment that is kept.

resource "aws_kms_key" "this" {
  description             = "Exports, logs, disks, queues and secrets of ${local.name}"
  enable_key_rotation     = true
  rotation_period_in_days = 365
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "this" {
  name          = "alias/${local.name}"
  target_key_id = aws_kms_key.this.key_id
}

data "aws_iam_policy_document" "key" {
  # Without it nobody could change the key any more; who may what is said by policies of roles.
  statement {
    sid     = "Account"
    actions = ["kms:*"]
    # On *: in a key's policy it means that key alone.
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${local.partition}:iam::${local.account}:root"]
    }
  }

  statement {
    sid     = "Logs"
    actions = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
    # On *: in a key's policy it means that key alone.
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${local.region}.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values = [
        "arn:${local.partition}:logs:${local.region}:${local.account}:log-group:/register-exporter/${var.environment}/*",
        "arn:${local.partition}:logs:${local.region}:${local.account}:log-group:/aws/lambda/${local.name}-launcher",
      ]
    }
  }

  # What tells of alarms and events has to write into encrypted topics and queues, and flow logs into
  # an encrypted bucket.
  statement {
    sid     = "Senders"
    actions = ["kms:GenerateDataKey*", "kms:Decrypt"]
    # On *: in a key's policy it means that key alone.
    resources = ["*"]

    principals {
      type = "Service"
      identifiers = [
        "budgets.amazonaws.com",
        "cloudwatch.amazonaws.com",
        "delivery.logs.amazonaws.com",
        "events.amazonaws.com",
      ]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }

  dynamic "statement" {
    for_each = length(var.readers.principals) > 0 ? [var.readers.principals] : []

    content {
      sid     = "Readers"
      actions = ["kms:Decrypt"]
      # On *: in a key's policy it means that key alone.
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = ["s3.${local.region}.amazonaws.com"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:EncryptionContext:aws:s3:arn"
        values   = [aws_s3_bucket.this["exports"].arn]
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.readers.distributions) > 0 ? [var.readers.distributions] : []

    content {
      sid     = "Distributions"
      actions = ["kms:Decrypt"]
      # On *: in a key's policy it means that key alone.
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = ["cloudfront.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = statement.value
      }
    }
  }
}
