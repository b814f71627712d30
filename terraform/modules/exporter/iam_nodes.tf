# The nodes: the job, EMR's own programs on them, and the bootstrap actions.

resource "aws_iam_role" "nodes" {
  name                 = "${local.name}-nodes"
  description          = "Nodes of clusters: reads the register, writes exports and logs"
  assume_role_policy   = data.aws_iam_policy_document.nodes_trust.json
  permissions_boundary = var.permissions_boundaries.roles
}

resource "aws_iam_instance_profile" "nodes" {
  name = aws_iam_role.nodes.name
  role = aws_iam_role.nodes.name
}

data "aws_iam_policy_document" "nodes_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "nodes" {
  name   = "export"
  role   = aws_iam_role.nodes.id
  policy = data.aws_iam_policy_document.nodes.json
}

data "aws_iam_policy_document" "nodes" {
  # Without a condition on the prefix: to whoever may not list the bucket S3 answers 403 for an object
  # that is missing.
  statement {
    sid       = "ListExports"
    actions   = ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"]
    resources = [aws_s3_bucket.this["exports"].arn]
  }

  statement {
    sid     = "Exports"
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
    resources = [
      "${aws_s3_bucket.this["exports"].arn}/${local.output}/*",
      "${aws_s3_bucket.this["exports"].arn}/${local.scratch}/*",
    ]
  }

  statement {
    sid       = "ListFilesAndLogs"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = [aws_s3_bucket.this["deployment"].arn, aws_s3_bucket.this["logs"].arn]
  }

  statement {
    sid     = "Files"
    actions = ["s3:GetObject"]
    resources = [
      "${aws_s3_bucket.this["deployment"].arn}/releases/*",
      "${aws_s3_bucket.this["deployment"].arn}/cluster/*",
      "${aws_s3_bucket.this["deployment"].arn}/certificates/*",
    ]
  }

  statement {
    sid       = "Logs"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.this["logs"].arn}/emr/*"]
  }

  # Spark writes a log under another name, and renames it.
  statement {
    sid       = "EventLogs"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]
    resources = ["${aws_s3_bucket.this["logs"].arn}/spark-events/*"]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:DescribeKey"]
    resources = [var.key_arn]
  }

  statement {
    sid       = "DatabaseCredentials"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [aws_secretsmanager_secret.mongo.arn]
  }

  statement {
    sid     = "Metrics"
    actions = ["cloudwatch:PutMetricData"]
    # On *: CloudWatch's metrics are no resources; the namespace is held instead.
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "cloudwatch:namespace"
      values   = [local.metric_namespace]
    }
  }

  statement {
    sid       = "NodeLogs"
    actions   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
    resources = [for group in aws_cloudwatch_log_group.nodes : "${group.arn}:*"]
  }

  statement {
    sid     = "SessionManager"
    actions = ["ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
    # On *: these act on the calling node itself, and name no resource.
    resources = ["*"]
  }

  # Credentials that were carried away from a node are of no use elsewhere. S3's own calls for keys do
  # not come from the network.
  statement {
    sid     = "FromOwnNetworkOnly"
    effect  = "Deny"
    actions = ["kms:*", "s3:*", "secretsmanager:*"]
    # On *: a refusal of everything.
    resources = ["*"]

    condition {
      test     = "StringNotEquals"
      variable = "aws:SourceVpc"
      values   = [aws_vpc.this.id]
    }

    condition {
      test     = "BoolIfExists"
      variable = "aws:ViaAWSService"
      values   = ["false"]
    }
  }

  dynamic "statement" {
    for_each = local.dump == null ? [] : [local.dump]

    content {
      sid       = "Dump"
      actions   = ["s3:GetObject"]
      resources = ["${statement.value.bucket}/${statement.value.folder}/*"]
    }
  }

  dynamic "statement" {
    for_each = local.dump == null ? [] : [local.dump]

    content {
      sid       = "ListDump"
      actions   = ["s3:ListBucket"]
      resources = [statement.value.bucket]
    }
  }
}
