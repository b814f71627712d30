# Credentials of the database. Terraform makes the secret and never knows its value: whoever has the
# value puts it in, and changes it at least every 90 days (docs/operations.md, Rotation).
resource "aws_secretsmanager_secret" "mongo" {
  name                    = "${local.name}/mongo"
  description             = "USER:PASSWORD of the register's database, with the role read"
  kms_key_id              = var.key_arn
  recovery_window_in_days = 30
}

resource "aws_secretsmanager_secret_policy" "mongo" {
  secret_arn          = aws_secretsmanager_secret.mongo.arn
  policy              = data.aws_iam_policy_document.secret.json
  block_public_policy = true
}

data "aws_iam_policy_document" "secret" {
  statement {
    sid     = "NodesOnly"
    effect  = "Deny"
    actions = ["secretsmanager:GetSecretValue"]
    # On *: in a secret's policy it means that secret alone.
    resources = ["*"]

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
}
