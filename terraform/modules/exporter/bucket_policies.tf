# Who may do what with the buckets, beside what roles may; and what nobody may, whatever else allows it.

resource "aws_s3_bucket_policy" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id
  policy = {
    exports    = data.aws_iam_policy_document.exports_bucket.json
    deployment = data.aws_iam_policy_document.deployment_bucket.json
    logs       = data.aws_iam_policy_document.logs_bucket.json
  }[each.key]

  depends_on = [aws_s3_bucket_public_access_block.this]
}

data "aws_iam_policy_document" "guarded" {
  for_each = local.buckets

  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this[each.key].arn, "${aws_s3_bucket.this[each.key].arn}/*"]

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

  # What asks for no encryption gets the bucket's; what asks for another is refused.
  statement {
    sid       = "NoOtherKey"
    effect    = "Deny"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this[each.key].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Null"
      variable = "s3:x-amz-server-side-encryption-aws-kms-key-id"
      values   = ["false"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "s3:x-amz-server-side-encryption-aws-kms-key-id"
      values   = [var.key_arn]
    }
  }

  statement {
    sid       = "NoOtherEncryption"
    effect    = "Deny"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this[each.key].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Null"
      variable = "s3:x-amz-server-side-encryption"
      values   = ["false"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "s3:x-amz-server-side-encryption"
      values   = ["aws:kms"]
    }
  }
}

data "aws_iam_policy_document" "exports_bucket" {
  source_policy_documents = [data.aws_iam_policy_document.guarded["exports"].json]

  # Whatever else is allowed, anywhere: findings and staged documents are personal data.
  statement {
    sid     = "PrivateNever"
    effect  = "Deny"
    actions = ["s3:DeleteObject*", "s3:GetObject*", "s3:PutObject*"]
    resources = [
      "${aws_s3_bucket.this["exports"].arn}/${local.private}/*",
      "${aws_s3_bucket.this["exports"].arn}/${local.scratch}/*",
    ]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values = [
        aws_iam_role.nodes.arn,
        aws_iam_role.launcher.arn,
        aws_iam_role.operators.arn,
        aws_iam_role.curators.arn,
      ]
    }
  }

  dynamic "statement" {
    for_each = length(var.readers.principals) > 0 ? [var.readers.principals] : []

    content {
      sid       = "PublishedForReaders"
      actions   = ["s3:GetObject"]
      resources = ["${aws_s3_bucket.this["exports"].arn}/${local.published}/*"]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.readers.principals) > 0 ? [var.readers.principals] : []

    content {
      sid       = "ListPublishedForReaders"
      actions   = ["s3:ListBucket"]
      resources = [aws_s3_bucket.this["exports"].arn]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }

      condition {
        test     = "StringLike"
        variable = "s3:prefix"
        values   = ["${local.published}/*"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.readers.distributions) > 0 ? [var.readers.distributions] : []

    content {
      sid       = "PublishedForDistributions"
      actions   = ["s3:GetObject"]
      resources = ["${aws_s3_bucket.this["exports"].arn}/${local.published}/*"]

      principals {
        type        = "Service"
        identifiers = ["cloudfront.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = statement.value
      }
    }
  }
}

data "aws_iam_policy_document" "deployment_bucket" {
  source_policy_documents = [data.aws_iam_policy_document.guarded["deployment"].json]

  # Claims decide which cluster makes an export.
  statement {
    sid       = "ClaimsOfLaunchesOnly"
    effect    = "Deny"
    actions   = ["s3:PutObject*", "s3:DeleteObject*"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/launches/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.launcher.arn, aws_iam_role.operators.arn]
    }
  }

  # What lies here runs with the nodes' rights.
  statement {
    sid     = "CodeByDeploymentOnly"
    effect  = "Deny"
    actions = ["s3:PutObject*", "s3:DeleteObject*"]
    resources = [
      "${aws_s3_bucket.this["deployment"].arn}/cluster/*",
      "${aws_s3_bucket.this["deployment"].arn}/releases/*",
    ]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = ["arn:${local.partition}:iam::${local.account}:role/${local.name}-deployment"]
    }
  }

  # The zip has a private key.
  statement {
    sid       = "CertificatesForNodesOnly"
    effect    = "Deny"
    actions   = ["s3:GetObject*"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/certificates/nodes.zip"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.nodes.arn]
    }
  }

  statement {
    sid       = "CertificatesByCuratorsOnly"
    effect    = "Deny"
    actions   = ["s3:PutObject*", "s3:DeleteObject*"]
    resources = ["${aws_s3_bucket.this["deployment"].arn}/certificates/nodes.zip"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.curators.arn]
    }
  }
}

data "aws_iam_policy_document" "logs_bucket" {
  source_policy_documents = [data.aws_iam_policy_document.guarded["logs"].json]

  # Word for word as AWS would put it in by itself: a policy that lacks it is replaced.
  statement {
    sid       = "AWSLogDeliveryWrite"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this["logs"].arn}/network/AWSLogs/${local.account}/*"]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["bucket-owner-full-control"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:${local.partition}:logs:${local.region}:${local.account}:*"]
    }
  }

  statement {
    sid       = "AWSLogDeliveryAclCheck"
    actions   = ["s3:GetBucketAcl", "s3:ListBucket"]
    resources = [aws_s3_bucket.this["logs"].arn]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:${local.partition}:logs:${local.region}:${local.account}:*"]
    }
  }
}
