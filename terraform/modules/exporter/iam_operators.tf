# Concourse's, and people's: starts, stops and lists the environment's clusters, and nothing else.

resource "aws_iam_role" "operators" {
  name                 = "${local.name}-operators"
  description          = "Starts, stops and lists clusters"
  assume_role_policy   = data.aws_iam_policy_document.operators_trust.json
  max_session_duration = 14400
  permissions_boundary = var.permissions_boundaries.roles
}

data "aws_iam_policy_document" "operators_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = var.operators
    }
  }
}

resource "aws_iam_role_policy" "operators" {
  name   = "clusters"
  role   = aws_iam_role.operators.id
  policy = data.aws_iam_policy_document.operators.json
}

data "aws_iam_policy_document" "operators" {
  source_policy_documents = [data.aws_iam_policy_document.launches.json]

  statement {
    sid       = "Stop"
    actions   = ["elasticmapreduce:TerminateJobFlows"]
    resources = [local.clusters]

    condition {
      test     = "StringEquals"
      variable = "elasticmapreduce:ResourceTag/Application"
      values   = ["register-exporter"]
    }

    condition {
      test     = "StringEquals"
      variable = "elasticmapreduce:ResourceTag/Environment"
      values   = [var.environment]
    }
  }
}
