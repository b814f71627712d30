# The function that launches clusters, behind a queue: what it cannot do at once is tried again for
# two hours, and then kept.

resource "aws_lambda_function" "launcher" {
  function_name = "${local.name}-launcher"
  description   = "Launches a cluster for a day's export, and another one instead of one that failed"
  role          = aws_iam_role.launcher.arn

  runtime       = "java17"
  architectures = ["arm64"]
  handler       = "io.registerexporter.launcher.lambda.LauncherFunction::handleRequest"
  memory_size   = 512
  timeout       = 300

  s3_bucket         = aws_s3_object.launcher_jar.bucket
  s3_key            = aws_s3_object.launcher_jar.key
  s3_object_version = aws_s3_object.launcher_jar.version_id
  source_code_hash  = filebase64sha256(var.launcher_jar)
  kms_key_arn       = var.key_arn

  environment {
    variables = {
      REGISTER_EXPORTER_CLUSTER_CONFIG = "s3://${aws_s3_bucket.this["deployment"].bucket}/cluster"
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.launcher.name
  }

  # Of what comes to the function itself: the watch.
  dead_letter_config {
    target_arn = aws_sqs_queue.dead_letters.arn
  }

  depends_on = [aws_iam_role_policy.launcher, aws_s3_object.cluster_config]
}

resource "aws_cloudwatch_log_group" "launcher" {
  name              = "/aws/lambda/${local.name}-launcher"
  retention_in_days = 90
  kms_key_id        = var.key_arn
}

resource "aws_iam_role" "launcher" {
  name                 = "${local.name}-launcher"
  description          = "The function that launches clusters"
  assume_role_policy   = data.aws_iam_policy_document.launcher_trust.json
  permissions_boundary = var.permissions_boundaries.roles
}

data "aws_iam_policy_document" "launcher_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "launcher" {
  name   = "launches"
  role   = aws_iam_role.launcher.id
  policy = data.aws_iam_policy_document.launcher.json
}

data "aws_iam_policy_document" "launcher" {
  source_policy_documents = [data.aws_iam_policy_document.launches.json]

  statement {
    sid       = "Log"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.launcher.arn}:*"]
  }

  statement {
    sid       = "Launches"
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.launches.arn]
  }

  statement {
    sid       = "DeadLetters"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.dead_letters.arn]
  }

  statement {
    sid       = "Notices"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.published.arn, aws_sns_topic.failed.arn]
  }
}

resource "aws_sqs_queue" "launches" {
  name = "${local.name}-launches"

  # Six times the function's timeout, so that a message is not given out while it is worked on.
  visibility_timeout_seconds = 1800
  message_retention_seconds  = 86400
  kms_master_key_id          = var.key_arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "${local.name}-dead-letters"
  message_retention_seconds = 1209600
  kms_master_key_id         = var.key_arn
}

resource "aws_sqs_queue_policy" "launches" {
  queue_url = aws_sqs_queue.launches.id
  policy    = data.aws_iam_policy_document.launches_queue.json
}

data "aws_iam_policy_document" "launches_queue" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["sqs:*"]
    resources = [aws_sqs_queue.launches.arn]

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

  statement {
    sid       = "Rules"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.launches.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [for rule in aws_cloudwatch_event_rule.cluster_ended : rule.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.id
  policy    = data.aws_iam_policy_document.dead_letters_queue.json
}

data "aws_iam_policy_document" "dead_letters_queue" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["sqs:*"]
    resources = [aws_sqs_queue.dead_letters.arn]

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

  statement {
    sid       = "Rules"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.dead_letters.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [for rule in aws_cloudwatch_event_rule.cluster_ended : rule.arn]
    }
  }
}

resource "aws_sqs_queue_redrive_allow_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.id

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.launches.arn]
  })
}

# One message at a time: one that cannot succeed takes no other along.
resource "aws_lambda_event_source_mapping" "launches" {
  event_source_arn = aws_sqs_queue.launches.arn
  function_name    = aws_lambda_function.launcher.arn
  batch_size       = 1

  scaling_config {
    maximum_concurrency = 2
  }
}
