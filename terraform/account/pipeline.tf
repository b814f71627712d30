# What the pipeline needs beside the roles of environments: a user that takes them, and a place for the
# image in which its tasks run. The user's key is made by hand and goes into Concourse's credential
# manager; Terraform does not know it.

resource "aws_iam_user" "pipeline" {
  count = length(var.pipeline_roles) > 0 ? 1 : 0

  name = "register-exporter-pipeline"
}

resource "aws_iam_user_policy" "pipeline" {
  count = length(var.pipeline_roles) > 0 ? 1 : 0

  name   = "pipeline"
  user   = aws_iam_user.pipeline[0].name
  policy = data.aws_iam_policy_document.pipeline.json
}

data "aws_iam_policy_document" "pipeline" {
  dynamic "statement" {
    for_each = length(var.pipeline_roles) > 0 ? [var.pipeline_roles] : []

    content {
      sid       = "Roles"
      actions   = ["sts:AssumeRole"]
      resources = statement.value
    }
  }

  statement {
    sid       = "ListArtifacts"
    actions   = ["s3:GetBucketVersioning", "s3:ListBucket", "s3:ListBucketVersions"]
    resources = [aws_s3_bucket.this["artifacts"].arn]
  }

  statement {
    sid       = "Artifacts"
    actions   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
    resources = ["${aws_s3_bucket.this["artifacts"].arn}/*"]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.account.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:EncryptionContext:aws:s3:arn"
      values   = [aws_s3_bucket.this["artifacts"].arn]
    }
  }

  statement {
    sid     = "Registry"
    actions = ["ecr:GetAuthorizationToken"]
    # On *: a token is for all of the registry; what it may do is said below.
    resources = ["*"]
  }

  statement {
    sid       = "Image"
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:ListImages", "ecr:PutImage", "ecr:UploadLayerPart"]
    resources = [aws_ecr_repository.tools.arn]
  }
}

resource "aws_ecr_repository" "tools" {
  name                 = "register-exporter-tools"
  image_tag_mutability = "IMMUTABLE"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.account.arn
  }

  image_scanning_configuration {
    scan_on_push = true
  }
}
