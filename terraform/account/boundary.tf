# What roles of an environment can do at most, whatever their own policies say: a deployment role may
# make roles, and must not make one that can do more than this.

resource "aws_iam_policy" "boundary" {
  for_each = var.environments

  name        = "register-exporter-${each.key}-boundary"
  description = "The most that roles of ${each.key} can do"
  policy      = data.aws_iam_policy_document.boundary[each.key].json
}

data "aws_iam_policy_document" "boundary" {
  for_each = var.environments

  statement {
    sid     = "Buckets"
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"]
    resources = [
      "${local.arn}:s3:::register-exporter-${each.key}-*",
    ]
  }

  dynamic "statement" {
    for_each = length(each.value.dump_buckets) > 0 ? [each.value.dump_buckets] : []

    content {
      sid       = "Dumps"
      actions   = ["s3:GetObject", "s3:ListBucket"]
      resources = concat(statement.value, [for bucket in statement.value : "${bucket}/*"])
    }
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:DescribeKey"]
    resources = [aws_kms_key.environment[each.key].arn]
  }

  statement {
    sid       = "Secrets"
    actions   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]
    resources = ["${local.arn}:secretsmanager:${var.region}:${var.account_id}:secret:register-exporter-${each.key}/*"]
  }

  statement {
    sid     = "Messages"
    actions = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ListMessageMoveTasks", "sqs:StartMessageMoveTask", "sns:Publish", "lambda:InvokeFunction", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:PutLogEvents"]
    resources = [
      "${local.arn}:sqs:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
      "${local.arn}:sns:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
      "${local.arn}:lambda:${var.region}:${var.account_id}:function:register-exporter-${each.key}-*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/register-exporter/${each.key}/*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/register-exporter-${each.key}-*",
    ]
  }

  statement {
    sid       = "PassRoles"
    actions   = ["iam:PassRole"]
    resources = ["${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-emr", "${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-nodes"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ec2.amazonaws.com", "elasticmapreduce.amazonaws.com"]
    }
  }

  statement {
    sid       = "Clusters"
    actions   = ["elasticmapreduce:AddTags", "elasticmapreduce:PutAutoTerminationPolicy", "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps", "elasticmapreduce:TerminateJobFlows"]
    resources = ["${local.arn}:elasticmapreduce:${var.region}:${var.account_id}:cluster/*"]
  }

  statement {
    sid     = "Machines"
    actions = ["elasticmapreduce:RunJobFlow", "elasticmapreduce:ListClusters", "cloudwatch:PutMetricData", "ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
    # On *: these act on no resource, or on one that has no name yet; roles' own policies hold tags
    # and namespaces.
    resources = ["*"]
  }
}

# EMR's own role is another matter: it makes machines, by AWS's policy AmazonEMRServicePolicy_v2. What
# that policy may beside this (placement groups, endpoints, scaling) no cluster here needs.
resource "aws_iam_policy" "emr_boundary" {
  for_each = var.environments

  name        = "register-exporter-${each.key}-emr-boundary"
  description = "The most that EMR's role of ${each.key} can do"
  policy      = data.aws_iam_policy_document.emr_boundary[each.key].json
}

data "aws_iam_policy_document" "emr_boundary" {
  for_each = var.environments

  statement {
    sid       = "Nodes"
    actions   = ["iam:PassRole"]
    resources = ["${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-nodes"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ec2.amazonaws.com"]
    }
  }

  statement {
    sid       = "Key"
    actions   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
    resources = [aws_kms_key.environment[each.key].arn]
  }

  statement {
    sid     = "Machines"
    actions = ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:CreateLaunchTemplateVersion", "ec2:CreateNetworkInterface", "ec2:CreateTags", "ec2:Describe*", "ec2:RunInstances", "resource-groups:ListGroupResources"]
    # On *: AWS's own policy says on what, by tags of networks, templates and images.
    resources = ["*"]
  }

  statement {
    sid     = "ChangesOfItsOwn"
    actions = ["ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteLaunchTemplate", "ec2:DeleteNetworkInterface", "ec2:DeleteTags", "ec2:ModifyInstanceAttribute", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress", "ec2:TerminateInstances"]
    # On *: what EMR made, and the networks it may use, bear this tag.
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/for-use-with-amazon-emr-managed-policies"
      values   = ["true"]
    }
  }

  statement {
    sid       = "Alarms"
    actions   = ["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms", "cloudwatch:PutMetricAlarm"]
    resources = ["${local.arn}:cloudwatch:${var.region}:${var.account_id}:alarm:*_EMR_Auto_Scaling"]
  }
}
