# One key for everything of an environment that is kept. An administrator makes it: whoever may make
# keys and name their tags could make any key of the account his own.

resource "aws_kms_key" "environment" {
  for_each = var.environments

  description             = "Exports, logs, disks, queues and secrets of register-exporter-${each.key}"
  enable_key_rotation     = true
  rotation_period_in_days = 365
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key[each.key].json

  tags = { Environment = each.key }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "environment" {
  for_each = var.environments

  name          = "alias/register-exporter-${each.key}"
  target_key_id = aws_kms_key.environment[each.key].key_id
}

data "aws_iam_policy_document" "key" {
  for_each = var.environments

  # Without it nobody could change the key any more; who may what is said by policies of roles.
  statement {
    sid     = "Account"
    actions = ["kms:*"]
    # On *: in a key's policy it means that key alone.
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["${local.arn}:iam::${var.account_id}:root"]
    }
  }

  statement {
    sid     = "Logs"
    actions = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
    # On *: in a key's policy it means that key alone.
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${var.region}.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values = [
        "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/register-exporter/${each.key}/*",
        "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/register-exporter-${each.key}-launcher",
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
      values   = [var.account_id]
    }
  }

  dynamic "statement" {
    for_each = length(each.value.readers.principals) > 0 ? [each.value.readers.principals] : []

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
        values   = ["s3.${var.region}.amazonaws.com"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:EncryptionContext:aws:s3:arn"
        values   = ["${local.arn}:s3:::register-exporter-${each.key}-exports-${var.account_id}"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(each.value.readers.distributions) > 0 ? [each.value.readers.distributions] : []

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
