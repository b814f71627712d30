# What launches clusters: a schedule once a day, and EMR's events about clusters that ended.

# In a time zone, so that daylight saving does not move it. The time that the schedule puts in says
# the export's day: a late delivery asks for the same one.
resource "aws_scheduler_schedule" "daily" {
  name                         = "${local.name}-daily"
  description                  = "Launches the cluster for the day's export"
  schedule_expression          = "cron(${var.schedule.minute} ${var.schedule.hour} * * ? *)"
  schedule_expression_timezone = var.schedule.time_zone
  state                        = var.schedule.enabled ? "ENABLED" : "DISABLED"
  kms_key_arn                  = var.key_arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.launches.arn
    role_arn = aws_iam_role.scheduler.arn
    input    = "{\"export_date\": \"<aws.scheduler.scheduled-time>\"}"

    dead_letter_config {
      arn = aws_sqs_queue.dead_letters.arn
    }

    retry_policy {
      maximum_event_age_in_seconds = 21600
      maximum_retry_attempts       = 20
    }
  }
}

# Measures how long clusters have been at work, also while the schedule above is off.
resource "aws_scheduler_schedule" "watch" {
  name                         = "${local.name}-watch"
  description                  = "Asks the launcher how long clusters have been at work"
  schedule_expression          = "rate(15 minutes)"
  schedule_expression_timezone = "UTC"
  state                        = "ENABLED"
  kms_key_arn                  = var.key_arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.launcher.arn
    role_arn = aws_iam_role.scheduler.arn
    input    = jsonencode({ watch = "clusters" })

    dead_letter_config {
      arn = aws_sqs_queue.dead_letters.arn
    }

    retry_policy {
      maximum_event_age_in_seconds = 600
      maximum_retry_attempts       = 2
    }
  }
}

resource "aws_iam_role" "scheduler" {
  name                 = "${local.name}-scheduler"
  description          = "Schedules: ask for launches"
  assume_role_policy   = data.aws_iam_policy_document.scheduler_trust.json
  permissions_boundary = var.permissions_boundaries.roles
}

data "aws_iam_policy_document" "scheduler_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

resource "aws_iam_role_policy" "scheduler" {
  name   = "launches"
  role   = aws_iam_role.scheduler.id
  policy = data.aws_iam_policy_document.scheduler.json
}

data "aws_iam_policy_document" "scheduler" {
  statement {
    sid       = "Queues"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.launches.arn, aws_sqs_queue.dead_letters.arn]
  }

  statement {
    sid       = "Watch"
    actions   = ["lambda:InvokeFunction"]
    resources = [aws_lambda_function.launcher.arn]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.key_arn]
  }
}

# Failed ones are counted apart, for an alarm.
resource "aws_cloudwatch_event_rule" "cluster_ended" {
  for_each = {
    failed = "TERMINATED_WITH_ERRORS"
    ended  = "TERMINATED"
  }

  name        = "${local.name}-cluster-${each.key}"
  description = "A cluster of ${local.name} is ${each.value}: tell it, and launch another one if that may help"
  state       = "ENABLED"

  event_pattern = jsonencode({
    source      = ["aws.emr"]
    detail-type = ["EMR Cluster State Change"]
    detail = {
      state = [each.value]
      name  = [{ prefix = "${local.name}-ex-" }]
    }
  })
}

resource "aws_cloudwatch_event_target" "cluster_ended" {
  for_each = aws_cloudwatch_event_rule.cluster_ended

  rule      = each.value.name
  target_id = "launches"
  arn       = aws_sqs_queue.launches.arn

  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }

  retry_policy {
    maximum_event_age_in_seconds = 21600
    maximum_retry_attempts       = 20
  }
}
