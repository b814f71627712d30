# People's: look after exports that there are (verify, roll back, delete), read logs and what was found
# in the register's documents, and change passwords and certificates. Starts nothing.

resource "aws_iam_role" "curators" {
  name                 = "${local.name}-curators"
  description          = "Verifies, rolls back and deletes exports; reads findings"
  assume_role_policy   = data.aws_iam_policy_document.curators_trust.json
  permissions_boundary = var.permissions_boundaries.roles
}

data "aws_iam_policy_document" "curators_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = var.curators
    }

    dynamic "condition" {
      for_each = var.curators_need_mfa ? ["aws:MultiFactorAuthPresent"] : []

      content {
        test     = "Bool"
        variable = condition.value
        values   = ["true"]
      }
    }
  }
}

resource "aws_iam_role_policy" "curators" {
  name   = "exports"
  role   = aws_iam_role.curators.id
  policy = data.aws_iam_policy_document.curators.json
}

data "aws_iam_policy_document" "curators" {
  statement {
    sid       = "ListExports"
    actions   = ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"]
    resources = [aws_s3_bucket.this["exports"].arn]
  }

  statement {
    sid       = "Exports"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]
    resources = ["${aws_s3_bucket.this["exports"].arn}/${local.output}/*"]
  }

  # Change the database's password and the nodes' certificates, without reading them.
  statement {
    sid       = "NewPassword"
    actions   = ["secretsmanager:DescribeSecret", "secretsmanager:PutSecretValue"]
    resources = [aws_secretsmanager_secret.mongo.arn]
  }

  statement {
    sid       = "NewCertificates"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/certificates/nodes.zip"]
  }

  # Send back what the launcher could not do at first.
  statement {
    sid       = "SendBack"
    actions   = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ListMessageMoveTasks", "sqs:ReceiveMessage", "sqs:StartMessageMoveTask"]
    resources = [aws_sqs_queue.dead_letters.arn]
  }

  statement {
    sid       = "SendBackTo"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.launches.arn]
  }

  statement {
    sid       = "ReadLogs"
    actions   = ["logs:FilterLogEvents", "logs:GetLogEvents"]
    resources = [for group in concat(values(aws_cloudwatch_log_group.nodes), [aws_cloudwatch_log_group.launcher]) : "${group.arn}:*"]
  }

  statement {
    sid       = "ListLogFiles"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.this["logs"].arn]
  }

  statement {
    sid     = "LogFiles"
    actions = ["s3:GetObject"]
    resources = [
      "${aws_s3_bucket.this["logs"].arn}/emr/*",
      "${aws_s3_bucket.this["logs"].arn}/spark-events/*",
    ]
  }

  # What the nodes left of exports that nobody went on with.
  statement {
    sid       = "Scratch"
    actions   = ["s3:GetObject", "s3:DeleteObject"]
    resources = ["${aws_s3_bucket.this["exports"].arn}/${local.scratch}/*"]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.key_arn]
  }
}
