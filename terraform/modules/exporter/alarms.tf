# What somebody has to look at; docs/operations.md, Alarms, says what to do about each.

locals {
  alarm_actions = [aws_sns_topic.failed.arn]
}

resource "aws_cloudwatch_metric_alarm" "cluster_failed" {
  alarm_name          = "${local.name}-cluster-failed"
  alarm_description   = "A cluster ended with an error. See the notice, and cluster status."
  namespace           = "AWS/Events"
  metric_name         = "TriggeredRules"
  dimensions          = { RuleName = aws_cloudwatch_event_rule.cluster_ended["failed"].name }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
}

# The job counts 1 when latest.json names its export. Hours in which it says nothing count as hours
# without an export.
resource "aws_cloudwatch_metric_alarm" "no_export" {
  alarm_name          = "${local.name}-no-export"
  alarm_description   = "No export was published for 26 hours."
  namespace           = local.metric_namespace
  metric_name         = "Published"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 3600
  evaluation_periods  = 26
  datapoints_to_alarm = 26
  treat_missing_data  = "breaching"
  actions_enabled     = var.schedule.enabled
  alarm_actions       = local.alarm_actions
  ok_actions          = local.alarm_actions
}

# The launcher measures every quarter of an hour; if it does not, that is an alarm as well.
resource "aws_cloudwatch_metric_alarm" "long_run" {
  alarm_name          = "${local.name}-long-run"
  alarm_description   = "A cluster has been at work for more than ${var.longest_run_minutes} minutes, or nobody measures it."
  namespace           = local.metric_namespace
  metric_name         = "LongestRunMinutes"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.longest_run_minutes
  period              = 900
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  treat_missing_data  = "breaching"
  alarm_actions       = local.alarm_actions
}

resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  alarm_name          = "${local.name}-dead-letters"
  alarm_description   = "The launcher could not do what it was asked for. See its log, and send the messages back."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.dead_letters.name }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
}

# EMR's event reached neither the queue nor the dead letters.
resource "aws_cloudwatch_metric_alarm" "event_lost" {
  for_each = aws_cloudwatch_event_rule.cluster_ended

  alarm_name          = "${each.value.name}-event-lost"
  alarm_description   = "EMR's event about a cluster did not reach the launcher. See cluster status."
  namespace           = "AWS/Events"
  metric_name         = "FailedInvocations"
  dimensions          = { RuleName = each.value.name }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
}

# The launcher's words for an export that is given up.
resource "aws_cloudwatch_log_metric_filter" "given_up" {
  name           = "${local.name}-given-up"
  log_group_name = aws_cloudwatch_log_group.launcher.name
  pattern        = "\"is not published, and gets no other cluster\""

  metric_transformation {
    namespace     = local.metric_namespace
    name          = "GivenUp"
    value         = "1"
    default_value = "0"
  }
}

resource "aws_cloudwatch_metric_alarm" "given_up" {
  alarm_name          = "${local.name}-given-up"
  alarm_description   = "An export is not published, and no other cluster is launched for it."
  namespace           = aws_cloudwatch_log_metric_filter.given_up.metric_transformation[0].namespace
  metric_name         = aws_cloudwatch_log_metric_filter.given_up.metric_transformation[0].name
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
}

# Of all that bears the environment's tag, which an administrator has to make a cost allocation tag.
resource "aws_budgets_budget" "monthly" {
  name         = local.name
  budget_type  = "COST"
  limit_amount = tostring(var.monthly_budget_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  cost_filter {
    name   = "TagKeyValue"
    values = [format("user:Environment$%s", var.environment)]
  }

  notification {
    comparison_operator       = "GREATER_THAN"
    notification_type         = "ACTUAL"
    threshold                 = 80
    threshold_type            = "PERCENTAGE"
    subscriber_sns_topic_arns = local.alarm_actions
  }

  notification {
    comparison_operator       = "GREATER_THAN"
    notification_type         = "FORECASTED"
    threshold                 = 100
    threshold_type            = "PERCENTAGE"
    subscriber_sns_topic_arns = local.alarm_actions
  }
}
