# What must not be added to an account. Each block is added alone, and has to break a rule.

resource "aws_s3_bucket_lifecycle_configuration" "forgetful" {
  bucket = aws_s3_bucket.this["state"].id

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    expiration {
      days = 30
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_kms_key" "still" {
  deletion_window_in_days = 30
}

resource "aws_iam_user" "deployer" {
  name = "deployer"
}

resource "aws_iam_role_policy_attachment" "administrator" {
  role       = aws_iam_role.deployment["qa"].name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

data "aws_iam_policy_document" "inside_out" {
  statement {
    sid         = "InsideOut"
    not_actions = ["iam:*"]
    resources   = ["arn:aws:s3:::x"]
  }
}

data "aws_iam_policy_document" "deployment_reading" {
  statement {
    sid       = "Reading"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:eu-west-2:111122223333:secret:register-exporter-qa/mongo"]
  }
}

data "aws_iam_policy_document" "deployment_exports" {
  statement {
    sid       = "Exports"
    actions   = ["s3:Get*"]
    resources = ["arn:aws:s3:::register-exporter-qa-exports-111122223333/*"]
  }
}

data "aws_iam_policy_document" "pipeline" {
  statement {
    sid       = "Everywhere"
    actions   = ["sts:AssumeRole"]
    resources = ["arn:aws:iam::111122223333:role/*"]
  }
}

data "aws_iam_policy_document" "unbound" {
  statement {
    sid       = "Unbound"
    actions   = ["iam:PutRolePolicy"]
    resources = ["arn:aws:iam::111122223333:role/register-exporter-qa-nodes"]
  }
}

data "aws_iam_policy_document" "loosing" {
  statement {
    sid       = "Loosing"
    actions   = ["iam:DeleteRolePermissionsBoundary"]
    resources = ["arn:aws:iam::111122223333:role/register-exporter-qa-nodes"]
  }
}

data "aws_iam_policy_document" "destroying" {
  statement {
    sid       = "Destroying"
    actions   = ["s3:DeleteBucket"]
    resources = ["arn:aws:s3:::register-exporter-qa-exports-111122223333"]
  }
}

data "aws_iam_policy_document" "overriding" {
  override_policy_documents = ["{}"]
}

resource "aws_iam_access_key" "pipeline" {
  user = aws_iam_user.pipeline[0].name
}
