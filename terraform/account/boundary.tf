# What roles of an environment can do at most, whatever their own policies say: a deployment role may
# make roles, and must not make one that can do more than this.

resource "aws_iam_policy" "boundary" {
  for_each = var.deployers

  name        = "register-exporter-${each.key}-boundary"
  description = "The most that roles of ${each.key} can do"
  policy      = data.aws_iam_policy_document.boundary[each.key].json
}

data "aws_iam_policy_document" "boundary" {
  for_each = var.deployers

  statement {
    sid     = "Buckets"
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"]
    resources = [
      "${local.arn}:s3:::register-exporter-${each.key}-*",
    ]
  }

  # A dump of the register may be in any bucket that lets the role in.
  statement {
    sid     = "Dumps"
    actions = ["s3:GetObject", "s3:ListBucket"]
    # On *: the bucket of a dump is chosen per environment, and the role's own policy names it.
    resources = ["*"]
  }

  statement {
    sid       = "Keys"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey", "kms:CreateGrant"]
    resources = ["${local.arn}:kms:${var.region}:${var.account_id}:key/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Environment"
      values   = [each.key]
    }
  }

  statement {
    sid       = "Secrets"
    actions   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]
    resources = ["${local.arn}:secretsmanager:${var.region}:${var.account_id}:secret:register-exporter-${each.key}/*"]
  }

  statement {
    sid     = "Messages"
    actions = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sns:Publish", "lambda:InvokeFunction", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
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
    actions   = ["elasticmapreduce:AddTags", "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps", "elasticmapreduce:TerminateJobFlows"]
    resources = ["${local.arn}:elasticmapreduce:${var.region}:${var.account_id}:cluster/*"]
  }

  statement {
    sid     = "Machines"
    actions = ["elasticmapreduce:RunJobFlow", "elasticmapreduce:ListClusters", "cloudwatch:PutMetricData", "ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
    # On *: these act on no resource, or on one that has no name yet; roles' own policies hold tags
    # and namespaces.
    resources = ["*"]
  }

  # The machines of AmazonEMRServicePolicy_v2, which goes by tags.
  statement {
    sid = "EmrsPolicy"
    actions = [
      "cloudwatch:DeleteAlarms",
      "cloudwatch:DescribeAlarms",
      "cloudwatch:PutMetricAlarm",
      "ec2:AttachVolume",
      "ec2:AuthorizeSecurityGroupEgress",
      "ec2:AuthorizeSecurityGroupIngress",
      "ec2:CreateFleet",
      "ec2:CreateLaunchTemplate",
      "ec2:CreateLaunchTemplateVersion",
      "ec2:CreateNetworkInterface",
      "ec2:CreateTags",
      "ec2:CreateVolume",
      "ec2:DeleteLaunchTemplate",
      "ec2:DeleteNetworkInterface",
      "ec2:DeleteTags",
      "ec2:DeleteVolume",
      "ec2:Describe*",
      "ec2:DetachNetworkInterface",
      "ec2:DetachVolume",
      "ec2:GetConsoleOutput",
      "ec2:ModifyInstanceAttribute",
      "ec2:ModifyNetworkInterfaceAttribute",
      "ec2:RevokeSecurityGroupEgress",
      "ec2:RunInstances",
      "ec2:TerminateInstances",
      "resource-groups:ListGroupResources",
    ]
    # On *: AWS's own policy says on what; a boundary gives nothing.
    resources = ["*"]
  }
}
