# Who is told: one topic for exports that are published, one for everything that somebody should look
# at.

resource "aws_sns_topic" "published" {
  name              = "${local.name}-published"
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic" "failed" {
  name              = "${local.name}-failed"
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic_subscription" "email" {
  for_each = toset(var.notification_emails)

  topic_arn = aws_sns_topic.failed.arn
  protocol  = "email"
  endpoint  = each.key
}

resource "aws_sns_topic_policy" "published" {
  arn    = aws_sns_topic.published.arn
  policy = data.aws_iam_policy_document.published_topic.json
}

data "aws_iam_policy_document" "published_topic" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.published.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_sns_topic_policy" "failed" {
  arn    = aws_sns_topic.failed.arn
  policy = data.aws_iam_policy_document.failed_topic.json
}

data "aws_iam_policy_document" "failed_topic" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.failed.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  statement {
    sid       = "AlarmsAndBudget"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.failed.arn]

    principals {
      type        = "Service"
      identifiers = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}
