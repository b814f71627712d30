# EMR itself: AWS's own policy, which goes by tags, and what it leaves to the account.

resource "aws_iam_role" "emr" {
  name                 = "${local.name}-emr"
  description          = "EMR: makes and ends the machines of clusters"
  assume_role_policy   = data.aws_iam_policy_document.emr_trust.json
  permissions_boundary = var.permissions_boundaries.emr
}

data "aws_iam_policy_document" "emr_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["elasticmapreduce.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:${local.partition}:elasticmapreduce:${local.region}:${local.account}:*"]
    }
  }
}

resource "aws_iam_role_policy_attachment" "emr" {
  role       = aws_iam_role.emr.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/service-role/AmazonEMRServicePolicy_v2"
}

resource "aws_iam_role_policy" "emr" {
  name   = "machines"
  role   = aws_iam_role.emr.id
  policy = data.aws_iam_policy_document.emr.json
}

data "aws_iam_policy_document" "emr" {
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

  statement {
    sid       = "Disks"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"]
    resources = [var.key_arn]
  }

  statement {
    sid       = "DisksOfNodes"
    actions   = ["kms:CreateGrant"]
    resources = [var.key_arn]

    condition {
      test     = "Bool"
      variable = "kms:GrantIsForAWSResource"
      values   = ["true"]
    }
  }
}
