# What must not be added to an environment. Each block is added alone, and has to break a rule.

resource "aws_internet_gateway" "way_out" {
  vpc_id = aws_vpc.this.id
}

resource "aws_nat_gateway" "way_out" {
  subnet_id = "subnet-1"
}

resource "aws_route" "everywhere" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = "tgw-1"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.this.id
  map_public_ip_on_launch = true
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id            = aws_security_group.core.id
  referenced_security_group_id = aws_security_group.primary.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
}

resource "aws_vpc_security_group_ingress_rule" "ports_with_ssh" {
  security_group_id            = aws_security_group.core.id
  referenced_security_group_id = aws_security_group.primary.id
  ip_protocol                  = "tcp"
  from_port                    = 1
  to_port                      = 1024
}

resource "aws_vpc_security_group_ingress_rule" "everybody" {
  security_group_id = aws_security_group.core.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "everybody6" {
  security_group_id = aws_security_group.core.id
  cidr_ipv6         = "::/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "everywhere" {
  security_group_id = aws_security_group.core.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_security_group_rule" "old" {
  security_group_id = aws_security_group.core.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "inline" {
  vpc_id = aws_vpc.this.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "anywhere" {
  name = "anywhere"
}

resource "aws_s3_bucket" "bare" {
  bucket = "bare"
}

resource "aws_s3_object" "public" {
  bucket = aws_s3_bucket.this["exports"].bucket
  key    = "x"
  acl    = "public-read"
}

resource "aws_sqs_queue" "plain" {
  name = "plain"
}

resource "aws_sns_topic" "plain" {
  name = "plain"
}

resource "aws_cloudwatch_log_group" "endless" {
  name = "endless"
}

resource "aws_cloudwatch_metric_alarm" "silent" {
  alarm_name          = "silent"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
}

resource "aws_kms_key" "own" {
  enable_key_rotation = false
}

resource "aws_secretsmanager_secret_version" "known" {
  secret_id     = aws_secretsmanager_secret.mongo.id
  secret_string = "reader:secret"
}

resource "aws_ssm_parameter" "known" {
  name  = "mongo"
  type  = "String"
  value = "reader:secret"
}

resource "aws_lambda_function_url" "open" {
  function_name      = aws_lambda_function.launcher.function_name
  authorization_type = "NONE"
}

resource "aws_lambda_permission" "open" {
  function_name = aws_lambda_function.launcher.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

resource "aws_iam_user" "somebody" {
  name = "somebody"
}

resource "aws_iam_access_key" "somebody" {
  user = "somebody"
}

resource "aws_iam_role" "unbound" {
  name               = "unbound"
  assume_role_policy = data.aws_iam_policy_document.nodes_trust.json
}

resource "aws_iam_role_policy_attachment" "administrator" {
  role       = aws_iam_role.nodes.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy" "inline" {
  role   = aws_iam_role.nodes.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_scheduler_schedule" "local" {
  name                = "local"
  schedule_expression = "cron(0 5 * * ? *)"
}

data "aws_iam_policy_document" "everything" {
  statement {
    sid       = "Everything"
    actions   = ["*"]
    resources = ["arn:aws:s3:::x"]
  }
}

data "aws_iam_policy_document" "without_reason" {
  statement {
    sid       = "Without"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "everybody" {
  statement {
    sid       = "Everybody"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::x"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "inside_out" {
  statement {
    sid         = "InsideOut"
    not_actions = ["iam:*"]
    resources   = ["arn:aws:s3:::x"]
  }
}

data "aws_iam_policy_document" "passing" {
  statement {
    sid       = "Passing"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.emr.arn]
  }
}

data "aws_iam_policy_document" "stopping" {
  statement {
    sid       = "Stopping"
    actions   = ["elasticmapreduce:Terminate*"]
    resources = ["arn:aws:elasticmapreduce:x"]
  }
}

data "aws_iam_policy_document" "nameless" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::x"]
  }
}

data "aws_iam_policy_document" "overriding" {
  override_policy_documents = ["{}"]
}
