# The role that plans and applies one environment: it makes what is called after that environment, and
# only roles that the boundary holds. It has no right to exports, documents and secrets itself.

resource "aws_iam_role" "deployment" {
  for_each = var.environments

  name               = "register-exporter-${each.key}-deployment"
  description        = "Deploys register-exporter's environment ${each.key}"
  assume_role_policy = data.aws_iam_policy_document.deployment_trust[each.key].json

  # Whom it trusts has to be there.
  depends_on = [aws_iam_user.pipeline]
}

data "aws_iam_policy_document" "deployment_trust" {
  for_each = var.environments

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = each.value.deployers
    }
  }
}

resource "aws_iam_policy" "deployment" {
  for_each = var.environments

  name        = "register-exporter-${each.key}-deployment"
  description = "What deploying ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment[each.key].json
}

resource "aws_iam_policy" "deployment_services" {
  for_each = var.environments

  name        = "register-exporter-${each.key}-deployment-services"
  description = "What deploying functions, queues, schedules and alarms of ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment_services[each.key].json
}

resource "aws_iam_policy" "deployment_network" {
  for_each = var.environments

  name        = "register-exporter-${each.key}-deployment-network"
  description = "What deploying the network of ${each.key} needs"
  policy      = data.aws_iam_policy_document.deployment_network[each.key].json
}

resource "aws_iam_role_policy_attachment" "deployment" {
  for_each = var.environments

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment[each.key].arn
}

resource "aws_iam_role_policy_attachment" "deployment_services" {
  for_each = var.environments

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment_services[each.key].arn
}

resource "aws_iam_role_policy_attachment" "deployment_network" {
  for_each = var.environments

  role       = aws_iam_role.deployment[each.key].name
  policy_arn = aws_iam_policy.deployment_network[each.key].arn
}

data "aws_iam_policy_document" "deployment" {
  for_each = var.environments

  statement {
    sid       = "State"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.this["state"].arn}/${each.key}/*"]
  }

  statement {
    sid       = "StateLock"
    actions   = ["s3:DeleteObject"]
    resources = ["${aws_s3_bucket.this["state"].arn}/${each.key}/terraform.tfstate.tflock"]
  }

  statement {
    sid       = "StateList"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.this["state"].arn]
  }

  statement {
    sid       = "StateKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.account.arn]
  }

  # Makes and changes buckets, and removes none.
  statement {
    sid       = "Buckets"
    actions   = ["s3:CreateBucket", "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:ListBucketVersions", "s3:ListTagsForResource", "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutBucketTagging", "s3:PutBucketVersioning", "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration", "s3:TagResource"]
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

  # For the files above and for the function's variables.
  statement {
    sid       = "Key"
    actions   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.environment[each.key].arn]
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
    sid       = "NewRoleOfEmr"
    actions   = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
    resources = ["${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-emr"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [aws_iam_policy.emr_boundary[each.key].arn]
    }
  }

  statement {
    sid       = "Roles"
    actions   = ["iam:DeleteRole", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:ListRoleTags", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"]
    resources = [for role in concat(local.roles, ["emr"]) : "${local.arn}:iam::${var.account_id}:role/register-exporter-${each.key}-${role}"]
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
  for_each = var.environments

  statement {
    sid     = "Named"
    actions = local.deployment_actions
    resources = [
      "${local.arn}:budgets::${var.account_id}:budget/register-exporter-${each.key}",
      "${local.arn}:cloudwatch:${var.region}:${var.account_id}:alarm:register-exporter-${each.key}-*",
      "${local.arn}:events:${var.region}:${var.account_id}:rule/register-exporter-${each.key}-*",
      "${local.arn}:lambda:${var.region}:${var.account_id}:event-source-mapping:*",
      "${local.arn}:lambda:${var.region}:${var.account_id}:function:register-exporter-${each.key}-*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/register-exporter-${each.key}-*",
      "${local.arn}:logs:${var.region}:${var.account_id}:log-group:/register-exporter/${each.key}/*",
      "${local.arn}:scheduler:${var.region}:${var.account_id}:schedule/default/register-exporter-${each.key}-*",
      "${local.arn}:secretsmanager:${var.region}:${var.account_id}:secret:register-exporter-${each.key}/*",
      "${local.arn}:sns:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
      "${local.arn}:sqs:${var.region}:${var.account_id}:register-exporter-${each.key}-*",
    ]
  }

  # Not by the short way. The long one stays: who deploys decides what runs with the nodes' rights.
  statement {
    sid     = "NoDataItself"
    effect  = "Deny"
    actions = ["s3:DeleteObject*", "s3:GetObject*", "s3:PutObject*"]
    resources = [
      "${local.arn}:s3:::register-exporter-${each.key}-exports-${var.account_id}/*",
      "${local.arn}:s3:::register-exporter-${each.key}-logs-${var.account_id}/*",
    ]
  }

  statement {
    sid     = "NoSecretsItself"
    effect  = "Deny"
    actions = ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"]
    # On *: a refusal of every secret.
    resources = ["*"]
  }

  statement {
    sid     = "NoOtherRoleItself"
    effect  = "Deny"
    actions = ["sts:AssumeRole"]
    # On *: a refusal of every role.
    resources = ["*"]
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
    actions = ["elasticmapreduce:CreateSecurityConfiguration", "elasticmapreduce:DescribeSecurityConfiguration", "lambda:GetEventSourceMapping", "logs:DescribeLogGroups", "logs:DescribeMetricFilters", "sns:GetSubscriptionAttributes", "sns:Unsubscribe", "sts:GetCallerIdentity"]
    # On *: none of these can be held to a name. What would end another environment's clusters, to
    # delete a security configuration, is left to administrators.
    resources = ["*"]
  }
}

locals {
  roles = ["curators", "launcher", "nodes", "operators", "scheduler"]

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
    "lambda:ListTags",
    "lambda:ListVersionsByFunction",
    "lambda:TagResource",
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
  for_each = var.environments

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

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Application"
      values   = ["register-exporter"]
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

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Application"
      values   = ["register-exporter"]
    }
  }

  # What is new, and what is its own: whoever may tag anything, owns it.
  statement {
    sid       = "TagNew"
    actions   = ["ec2:CreateTags"]
    resources = [for kind in local.network : "${local.arn}:ec2:${var.region}:${var.account_id}:${kind}/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [each.key]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Application"
      values   = ["register-exporter"]
    }

    condition {
      test     = "StringEquals"
      variable = "ec2:CreateAction"
      values   = ["AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress", "CreateFlowLogs", "CreateRouteTable", "CreateSecurityGroup", "CreateSubnet", "CreateVpc", "CreateVpcEndpoint", "CreateVpcPeeringConnection"]
    }
  }

  statement {
    sid       = "TagOwn"
    actions   = ["ec2:CreateTags"]
    resources = [for kind in local.network : "${local.arn}:ec2:${var.region}:${var.account_id}:${kind}/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Environment"
      values   = [each.key]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Application"
      values   = ["register-exporter"]
    }
  }

  # From the environment's network, which "MakeWithin" says, to another, whose owner has to accept.
  statement {
    sid       = "AskForPeering"
    actions   = ["ec2:CreateVpcPeeringConnection"]
    resources = ["${local.arn}:ec2:*:*:vpc/*"]

    condition {
      test     = "StringNotEqualsIfExists"
      variable = "aws:ResourceTag/Application"
      values   = ["register-exporter"]
    }
  }

  statement {
    sid     = "EndpointNames"
    actions = ["route53:AssociateVPCWithHostedZone"]
    # On *: the zone of an endpoint's names is AWS's own.
    resources = ["*"]
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
