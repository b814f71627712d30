# The role that plans and applies one environment: it makes what is called after that environment, and
# only roles that the boundary holds. It has no right to exports, documents and secrets itself.

resource "aws_iam_role" "deployment" {
  for_each = var.deployers

  name               = "register-exporter-${each.key}-deployment"
  description        = "Deploys register-exporter's environment ${each.key}"
  assume_role_policy = data.aws_iam_policy_document.deployment_trust[each.key].json
}

data "aws_iam_policy_document" "deployment_trust" {
  for_each = var.deployers

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = each.value
    }
  }
}

resource "aws_iam_policy" "deployment" {
  for_each = var.deployers

  name        = "register-exporter-${each.key}-deployment"
  description = "What deploying ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment[each.key].json
}

resource "aws_iam_policy" "deployment_services" {
  for_each = var.deployers

  name        = "register-exporter-${each.key}-deployment-services"
  description = "What deploying functions, queues, schedules and alarms of ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment_services[each.key].json
}

resource "aws_iam_policy" "deployment_network" {
  for_each = var.deployers

  name        = "register-exporter-${each.key}-deployment-network"
  description = "What deploying the network of ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment_network[each.key].json
}

resource "aws_iam_role_policy_attachment" "deployment" {
  for_each = var.deployers

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment[each.key].arn
}

resource "aws_iam_role_policy_attachment" "deployment_services" {
  for_each = var.deployers

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment_services[each.key].arn
}

resource "aws_iam_role_policy_attachment" "deployment_network" {
  for_each = var.deployers

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment_network[each.key].arn
}

data "aws_iam_policy_document" "deployment" {
  for_each = var.deployers

  statement {
    sid       = "State"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.state.arn}/${each.key}/*"]
  }

  statement {
    sid       = "StateLock"
    actions   = ["s3:DeleteObject"]
    resources = ["${aws_s3_bucket.state.arn}/${each.key}/terraform.tfstate.tflock"]
  }

  statement {
    sid       = "StateList"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.state.arn]
  }

  statement {
    sid       = "StateKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.state.arn]
  }

  # Makes and changes buckets, and removes none.
  statement {
    sid       = "Buckets"
    actions   = ["s3:CreateBucket", "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutBucketTagging", "s3:PutBucketVersioning", "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration"]
    resources = ["${local.arn}:s3:::register-exporter-${each.key}-*"]
  }

  statement {
    sid     = "Files"
    actions = ["s3:DeleteObject*", "s3:GetObject*", "s3:PutObject", "s3:PutObjectTagging"]
    resources = [
      "${local.arn}:s3:::register-exporter-${each.key}-deployment-${var.account_id}/certificates/mongo-ca.pem",
      "${local.arn}:s3:::register-exporter-${each.key}-deployment-${var.account_id}/cluster/*",
      "${local.arn}:s3:::register-exporter-${each.key}-deployment-${var.account_id}/releases/*",
    ]
  }

  statement {
    sid       = "NewKeys"
    actions   = ["kms:CreateKey", "kms:TagResource"]
    resources = ["${local.arn}:kms:${var.region}:${var.account_id}:key/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [each.key]
    }
  }

  # Uses it for the files above and for the function's variables.
  statement {
    sid       = "Keys"
    actions   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:EnableKeyRotation", "kms:Encrypt", "kms:GenerateDataKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:UpdateKeyDescription"]
    resources = ["${local.arn}:kms:${var.region}:${var.account_id}:key/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Environment"
      values   = [each.key]
    }
  }

  statement {
    sid     = "KeyNames"
    actions = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"]
    resources = [
      "${local.arn}:kms:${var.region}:${var.account_id}:alias/register-exporter-${each.key}",
      "${local.arn}:kms:${var.region}:${var.account_id}:key/*",
    ]
  }

  statement {
    sid       = "NewRoles"
    actions   = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
    resources = [for role in local.roles : "${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-${role}"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [aws_iam_policy.boundary[each.key].arn]
    }
  }

  statement {
    sid       = "Roles"
    actions   = ["iam:DeleteRole", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:ListRoleTags", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"]
    resources = [for role in local.roles : "${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-${role}"]
  }

  statement {
    sid       = "InstanceProfile"
    actions   = ["iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:GetInstanceProfile", "iam:ListInstanceProfileTags", "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile", "iam:UntagInstanceProfile"]
    resources = ["${local.arn}:iam::${var.account_id}:instance-profile/register-exporter-${each.key}-nodes"]
  }

  statement {
    sid       = "GiveRoles"
    actions   = ["iam:PassRole"]
    resources = [for role in ["launcher", "nodes", "scheduler"] : "${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-${role}"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ec2.amazonaws.com", "lambda.amazonaws.com", "scheduler.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "deployment_services" {
  for_each = var.deployers

  statement {
    sid     = "Named"
    actions = local.deployment_actions
    resources = [
      "${local.arn}:budgets::${var.account_id}:budget/register-exporter-${each.key}",
      "${local.arn}:cloudwatch:${var.region}:${var.account_id}:alarm:register-exporter-${each.key}-*",
      "${local.arn}:events:${var.region}:${var.account_id}:rule/register-exporter-${each.key}-*",
      "${local.arn}:lambda:${var.region}:${var.account_id}:function:register-exporter-${each.key}-*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/register-exporter-${each.key}-*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/register-exporter/${each.key}/*",
      "${local.arn}:scheduler:${var.region}:${var.account_id}:schedule/default/register-exporter-${each.key}-*",
      "${local.arn}:secretsmanager:${var.region}:${var.account_id}:secret:register-exporter-${each.key}/*",
      "${local.arn}:sns:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
      "${local.arn}:sqs:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
    ]
  }

  statement {
    sid     = "QueueOfFunction"
    actions = ["lambda:CreateEventSourceMapping", "lambda:DeleteEventSourceMapping", "lambda:UpdateEventSourceMapping"]
    # On *: a mapping has no name before it is made; the function is held instead.
    resources = ["*"]

    condition {
      test     = "ArnLike"
      variable = "lambda:FunctionArn"
      values   = ["${local.arn}:lambda:${var.region}:${var.account_id}:function:register-exporter-${each.key}-*"]
    }
  }

  statement {
    sid     = "Unnamed"
    actions = ["elasticmapreduce:CreateSecurityConfiguration", "elasticmapreduce:DeleteSecurityConfiguration", "elasticmapreduce:DescribeSecurityConfiguration", "kms:ListAliases", "lambda:GetEventSourceMapping", "lambda:ListTags", "lambda:TagResource", "logs:DescribeLogGroups", "logs:DescribeMetricFilters", "sns:GetSubscriptionAttributes", "sns:Unsubscribe", "sts:GetCallerIdentity"]
    # On *: none of these can be held to a name.
    resources = ["*"]
  }
}

locals {
  roles = ["curators", "emr", "launcher", "nodes", "operators", "scheduler"]

  deployment_actions = [
    "budgets:ListTagsForResource",
    "budgets:ModifyBudget",
    "budgets:TagResource",
    "budgets:UntagResource",
    "budgets:ViewBudget",
    "cloudwatch:DeleteAlarms",
    "cloudwatch:DescribeAlarms",
    "cloudwatch:ListTagsForResource",
    "cloudwatch:PutMetricAlarm",
    "cloudwatch:TagResource",
    "cloudwatch:UntagResource",
    "events:DeleteRule",
    "events:DescribeRule",
    "events:ListTagsForResource",
    "events:ListTargetsByRule",
    "events:PutRule",
    "events:PutTargets",
    "events:RemoveTargets",
    "events:TagResource",
    "events:UntagResource",
    "lambda:CreateFunction",
    "lambda:DeleteFunction",
    "lambda:GetFunction",
    "lambda:GetFunctionCodeSigningConfig",
    "lambda:GetFunctionConfiguration",
    "lambda:ListVersionsByFunction",
    "lambda:UntagResource",
    "lambda:UpdateFunctionCode",
    "lambda:UpdateFunctionConfiguration",
    "logs:AssociateKmsKey",
    "logs:CreateLogGroup",
    "logs:DeleteLogGroup",
    "logs:DeleteMetricFilter",
    "logs:ListTagsForResource",
    "logs:PutMetricFilter",
    "logs:PutRetentionPolicy",
    "logs:TagResource",
    "logs:UntagResource",
    "scheduler:CreateSchedule",
    "scheduler:DeleteSchedule",
    "scheduler:GetSchedule",
    "scheduler:UpdateSchedule",
    "secretsmanager:CreateSecret",
    "secretsmanager:DeleteResourcePolicy",
    "secretsmanager:DescribeSecret",
    "secretsmanager:GetResourcePolicy",
    "secretsmanager:PutResourcePolicy",
    "secretsmanager:TagResource",
    "secretsmanager:UntagResource",
    "secretsmanager:UpdateSecret",
    "secretsmanager:ValidateResourcePolicy",
    "sns:CreateTopic",
    "sns:DeleteTopic",
    "sns:GetTopicAttributes",
    "sns:ListSubscriptionsByTopic",
    "sns:ListTagsForResource",
    "sns:SetTopicAttributes",
    "sns:Subscribe",
    "sns:TagResource",
    "sns:UntagResource",
    "sqs:CreateQueue",
    "sqs:DeleteQueue",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:ListQueueTags",
    "sqs:SetQueueAttributes",
    "sqs:TagQueue",
    "sqs:UntagQueue",
  ]
}

# EC2 gives ids, not names: what is made has to bear the environment's tag, and what is changed, too.
data "aws_iam_policy_document" "deployment_network" {
  for_each = var.deployers

  statement {
    sid     = "Look"
    actions = ["ec2:Describe*", "ec2:GetManagedPrefixListEntries"]
    # On *: EC2 describes everything or nothing.
    resources = ["*"]
  }

  statement {
    sid       = "Make"
    actions   = ["ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateFlowLogs", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup", "ec2:CreateSubnet", "ec2:CreateVpc", "ec2:CreateVpcEndpoint", "ec2:CreateVpcPeeringConnection"]
    resources = [for kind in local.network : "${local.arn}:ec2:${var.region}:${var.account_id}:${kind}/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [each.key]
    }
  }

  # In, at or on something of the environment's.
  statement {
    sid       = "MakeWithin"
    actions   = ["ec2:AssociateRouteTable", "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateFlowLogs", "ec2:CreateRoute", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup", "ec2:CreateSubnet", "ec2:CreateVpcEndpoint", "ec2:CreateVpcPeeringConnection", "ec2:DeleteFlowLogs", "ec2:DeleteRoute", "ec2:DeleteRouteTable", "ec2:DeleteSecurityGroup", "ec2:DeleteSubnet", "ec2:DeleteTags", "ec2:DeleteVpc", "ec2:DeleteVpcEndpoints", "ec2:DeleteVpcPeeringConnection", "ec2:DisassociateRouteTable", "ec2:ModifySecurityGroupRules", "ec2:ModifySubnetAttribute", "ec2:ModifyVpcAttribute", "ec2:ModifyVpcEndpoint", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress", "ec2:UpdateSecurityGroupRuleDescriptionsEgress", "ec2:UpdateSecurityGroupRuleDescriptionsIngress"]
    resources = [for kind in local.network : "${local.arn}:ec2:${var.region}:${var.account_id}:${kind}/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Environment"
      values   = [each.key]
    }
  }

  statement {
    sid       = "Tag"
    actions   = ["ec2:CreateTags"]
    resources = [for kind in local.network : "${local.arn}:ec2:${var.region}:${var.account_id}:${kind}/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [each.key]
    }
  }

  # MongoDB's network: its owner has to accept.
  statement {
    sid       = "AskForPeering"
    actions   = ["ec2:CreateVpcPeeringConnection"]
    resources = ["${local.arn}:ec2:*:*:vpc/*"]
  }

  statement {
    sid     = "FlowLogs"
    actions = ["logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:UpdateLogDelivery"]
    # On *: deliveries have no names. Flow logs go by them.
    resources = ["*"]
  }
}

locals {
  network = ["route-table", "security-group", "security-group-rule", "subnet", "vpc", "vpc-endpoint", "vpc-flow-log", "vpc-peering-connection"]
}
