# What both doors of the launcher need: the function, and the operators' commands.

data "aws_iam_policy_document" "launches" {
  # A cluster that does not bear the environment's tags is refused.
  statement {
    sid     = "Start"
    actions = ["elasticmapreduce:RunJobFlow"]
    # On *: a cluster that is not there yet has no name; its tags are held instead.
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Application"
      values   = ["register-exporter"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [var.environment]
    }
  }

  statement {
    sid       = "Tag"
    actions   = ["elasticmapreduce:AddTags"]
    resources = [local.clusters]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Application"
      values   = ["register-exporter"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/Environment"
      values   = [var.environment]
    }
  }

  # Or a cluster of another environment could be made one's own, and ended.
  statement {
    sid       = "TagNoOthers"
    effect    = "Deny"
    actions   = ["elasticmapreduce:AddTags"]
    resources = [local.clusters]

    condition {
      test     = "Null"
      variable = "elasticmapreduce:ResourceTag/Environment"
      values   = ["false"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "elasticmapreduce:ResourceTag/Environment"
      values   = [var.environment]
    }
  }

  statement {
    sid       = "EndWhenIdle"
    actions   = ["elasticmapreduce:PutAutoTerminationPolicy"]
    resources = [local.clusters]
  }

  statement {
    sid     = "List"
    actions = ["elasticmapreduce:ListClusters"]
    # On *: EMR lists all clusters of the account or none.
    resources = ["*"]
  }

  # EMR's list has no tags: whose a cluster is, is known when it is described.
  statement {
    sid       = "Look"
    actions   = ["elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps"]
    resources = [local.clusters]
  }

  statement {
    sid       = "EmrRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.emr.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["elasticmapreduce.amazonaws.com"]
    }
  }

  statement {
    sid       = "NodesRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.nodes.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ec2.amazonaws.com"]
    }
  }

  # A missing object looks like a missing right to whoever may not list the bucket.
  statement {
    sid       = "ListBuckets"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.this["deployment"].arn, aws_s3_bucket.this["exports"].arn]
  }

  statement {
    sid       = "ClusterFiles"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/cluster/*"]
  }

  statement {
    sid       = "Claims"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/launches/*"]
  }

  # Whether the export is published, and what its run said.
  statement {
    sid     = "Exports"
    actions = ["s3:GetObject"]
    resources = [
      "${aws_s3_bucket.this["exports"].arn}/${local.published}/*",
      "${aws_s3_bucket.this["exports"].arn}/${local.private}/exports/*/claim.json",
      "${aws_s3_bucket.this["exports"].arn}/${local.private}/exports/*/deleted.json",
      "${aws_s3_bucket.this["exports"].arn}/${local.private}/exports/*/status.json",
    ]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.key_arn]
  }
}
