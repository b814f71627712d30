package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.number;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.rule;

import java.util.List;
import java.util.stream.Stream;

/** What somebody is told. */
final class AlarmRules {

  private static final String ALARM = "aws_cloudwatch_metric_alarm";
  private static final String BUDGET = "aws_budgets_budget.monthly";
  private static final String FILTER = "aws_cloudwatch_log_metric_filter.given_up";
  private static final String ACTIONS = "${local.alarm_actions}";
  private static final String FAILED = "${aws_sns_topic.failed.arn}";
  private static final String NAMESPACE = "${local.metric_namespace}";

  private AlarmRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "alarms_areToldToTheTopic",
            every(ALARM, "alarm_actions", is(ACTIONS)),
            Rule.optional(ALARM, "actions_enabled", is("${var.schedule.enabled}")),
            configuration ->
                Block.texts(configuration.local("alarm_actions")).equals(List.of(FAILED))
                    ? Stream.empty()
                    : Stream.of("local.alarm_actions: must be " + FAILED)),
        above(
            "alarm_forClustersThatFailed",
            "cluster_failed",
            "AWS/Events",
            "TriggeredRules",
            "Sum",
            0,
            300,
            every(
                ALARM + ".cluster_failed",
                "dimensions.RuleName",
                is("${aws_cloudwatch_event_rule.cluster_ended[\"failed\"].name}"))),
        above(
            "alarm_forEventsThatAreLost",
            "event_lost",
            "AWS/Events",
            "FailedInvocations",
            "Sum",
            0,
            300,
            every(
                ALARM + ".event_lost",
                "for_each",
                is("${aws_cloudwatch_event_rule.cluster_ended}")),
            every(ALARM + ".event_lost", "dimensions.RuleName", is("${each.value.name}"))),
        above(
            "alarm_forDeadLetters",
            "dead_letters",
            "AWS/SQS",
            "ApproximateNumberOfMessagesVisible",
            "Maximum",
            0,
            300,
            every(
                ALARM + ".dead_letters",
                "dimensions.QueueName",
                is("${aws_sqs_queue.dead_letters.name}"))),
        above(
            "alarm_forExportsThatAreGivenUp",
            "given_up",
            "${aws_cloudwatch_log_metric_filter.given_up.metric_transformation[0].namespace}",
            "${aws_cloudwatch_log_metric_filter.given_up.metric_transformation[0].name}",
            "Sum",
            0,
            300,
            every(FILTER, "log_group_name", is("${aws_cloudwatch_log_group.launcher.name}")),
            every(FILTER, "pattern", is("\"is not published, and gets no other cluster\"")),
            every(FILTER, "metric_transformation.namespace", is(NAMESPACE)),
            every(FILTER, "metric_transformation.name", is("GivenUp")),
            every(FILTER, "metric_transformation.value", is("1"))),
        rule(
            "alarm_for26HoursWithoutExport",
            alarm("no_export", "namespace", is(NAMESPACE)),
            alarm("no_export", "metric_name", is("Published")),
            alarm("no_export", "statistic", is("Sum")),
            alarm("no_export", "comparison_operator", is("LessThanThreshold")),
            alarm("no_export", "threshold", number(1)),
            alarm("no_export", "period", number(3600)),
            alarm("no_export", "evaluation_periods", number(26)),
            alarm("no_export", "treat_missing_data", is("breaching"))),
        rule(
            "alarm_forClustersThatWorkTooLong",
            alarm("long_run", "namespace", is(NAMESPACE)),
            alarm("long_run", "metric_name", is("LongestRunMinutes")),
            alarm("long_run", "statistic", is("Maximum")),
            alarm("long_run", "comparison_operator", is("GreaterThanThreshold")),
            alarm("long_run", "threshold", is("${var.longest_run_minutes}")),
            alarm("long_run", "period", number(900)),
            alarm("long_run", "evaluation_periods", Expected.between(1, 3)),
            alarm("long_run", "treat_missing_data", is("breaching"))),
        rule("datapointsToAlarm_areAllOfThem", AlarmRules::datapoints),
        rule(
            "budget_isToldBeforeItIsSpent",
            every(BUDGET, "budget_type", is("COST")),
            every(BUDGET, "limit_amount", with("var.monthly_budget_usd")),
            every(BUDGET, "limit_unit", is("USD")),
            every(BUDGET, "time_unit", is("MONTHLY")),
            every(BUDGET, "cost_filter.name", is("TagKeyValue")),
            every(BUDGET, "cost_filter.values", with("user:Environment$%s")),
            every(BUDGET, "notification.subscriber_sns_topic_arns", is(ACTIONS)),
            every(BUDGET, "notification.comparison_operator", is("GREATER_THAN")),
            every(BUDGET, "notification.threshold", Expected.between(50, 100)),
            every(BUDGET, "notification.threshold_type", is("PERCENTAGE")),
            AlarmRules::kinds),
        rule(
            "emails_areSubscribedToFailures",
            every("aws_sns_topic_subscription.email", "topic_arn", is(FAILED)),
            every("aws_sns_topic_subscription.email", "protocol", is("email")),
            every("aws_sns_topic_subscription.email", "endpoint", is("${each.key}")),
            every(
                "aws_sns_topic_subscription.email",
                "for_each",
                is("${toset(var.notification_emails)}"))));
  }

  private static Rule.Check alarm(String name, String path, Expected expected) {
    return every(ALARM + "." + name, path, expected);
  }

  /** An alarm for anything at all, of which nothing is heard while all is well. */
  private static Rule above(
      String rule,
      String name,
      String namespace,
      String metric,
      String statistic,
      long threshold,
      long period,
      Rule.Check... more) {
    Stream<Rule.Check> checks =
        Stream.of(
            alarm(name, "namespace", is(namespace)),
            alarm(name, "metric_name", is(metric)),
            alarm(name, "statistic", is(statistic)),
            alarm(name, "comparison_operator", is("GreaterThanThreshold")),
            alarm(name, "threshold", number(threshold)),
            alarm(name, "period", number(period)),
            alarm(name, "evaluation_periods", number(1)),
            alarm(name, "treat_missing_data", is("notBreaching")));
    return new Rule(rule, Stream.concat(checks, Stream.of(more)).toList());
  }

  private static Stream<String> datapoints(Configuration configuration) {
    return configuration.resources(ALARM).stream()
        .filter(each -> each.body().has("datapoints_to_alarm"))
        .filter(
            each ->
                !each.body()
                    .path("datapoints_to_alarm")
                    .equals(each.body().path("evaluation_periods")))
        .map(each -> each.address() + ": datapoints_to_alarm must be evaluation_periods");
  }

  private static Stream<String> kinds(Configuration configuration) {
    List<String> kinds =
        configuration.resources(BUDGET).stream()
            .flatMap(each -> each.at("notification.notification_type").stream())
            .map(node -> node.asText())
            .toList();
    return kinds.containsAll(List.of("ACTUAL", "FORECASTED"))
        ? Stream.empty()
        : Stream.of(
            BUDGET + ": must tell of what is spent and of what will be, and tells " + kinds);
  }
}
