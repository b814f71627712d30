# Three buckets: the exports; what clusters are made of, and the claims of launches; logs. All are
# private, encrypted with the environment's key and reached by TLS only.

locals {
  buckets = toset(["exports", "deployment", "logs"])
}

resource "aws_s3_bucket" "this" {
  for_each = local.buckets

  bucket = "${local.name}-${each.key}-${local.account}"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  for_each = local.buckets

  bucket                  = aws_s3_bucket.this[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_versioning" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.key_arn
    }
  }
}

# Published exports are never expired here: `exports delete` does that, and keeps what it must.
resource "aws_s3_bucket_lifecycle_configuration" "exports" {
  bucket = aws_s3_bucket.this["exports"].id

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }

  # Findings, and other things with personal data that were deleted.
  rule {
    id     = "private"
    status = "Enabled"

    filter {
      prefix = "${local.private}/"
    }

    noncurrent_version_expiration {
      noncurrent_days = 7
    }
  }

  # Documents of the register, of runs that nobody went on with.
  rule {
    id     = "scratch"
    status = "Enabled"

    filter {
      prefix = "${local.scratch}/"
    }

    expiration {
      days = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = 1
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_lifecycle_configuration" "deployment" {
  bucket = aws_s3_bucket.this["deployment"].id

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

# Logs are expired as well: nobody may keep for ever who did what.
resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.this["logs"].id

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    expiration {
      days = 90
    }

    noncurrent_version_expiration {
      noncurrent_days = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

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
