package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.absent;
import static io.registerexporter.terraform.Expected.between;
import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.listOf;
import static io.registerexporter.terraform.Expected.number;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.none;
import static io.registerexporter.terraform.Rule.rule;

import java.util.List;
import java.util.stream.Stream;

/** The function, its queues, and what sends to them. */
final class LauncherRules {

  private static final String FUNCTION = "aws_lambda_function.launcher";
  private static final String LAUNCHES = "aws_sqs_queue.launches";
  private static final String DEAD_LETTERS = "${aws_sqs_queue.dead_letters.arn}";
  private static final String KEY = "${var.key_arn}";
  private static final String RULE = "aws_cloudwatch_event_rule.cluster_ended";
  private static final String TARGET = "aws_cloudwatch_event_target";
  private static final String SCHEDULE = "aws_scheduler_schedule";
  private static final String PATTERN = "event_pattern.jsonencode.";

  private LauncherRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "variablesOfTheFunction_areEncryptedAndNoSecrets",
            every(FUNCTION, "kms_key_arn", is(KEY)),
            every(FUNCTION, "environment.variables", onlyTheConfiguration())),
        rule(
            "function_isTheLauncher",
            every(FUNCTION, "runtime", is("java17")),
            every(FUNCTION, "handler", is(Pom.property("launcher.handler")))),
        rule(
            "code_isTheOneThatWasBuilt",
            every(FUNCTION, "source_code_hash", is("${filebase64sha256(var.launcher_jar)}")),
            every(FUNCTION, "s3_object_version", is("${aws_s3_object.launcher_jar.version_id}")),
            every(FUNCTION, "s3_bucket", is("${aws_s3_object.launcher_jar.bucket}")),
            every(FUNCTION, "s3_key", is("${aws_s3_object.launcher_jar.key}"))),
        rule(
            "function_hasItsOwnRoleAndLog",
            every(FUNCTION, "role", is("${aws_iam_role.launcher.arn}")),
            every(
                FUNCTION,
                "logging_config.log_group",
                is("${aws_cloudwatch_log_group.launcher.name}")),
            every(FUNCTION, "depends_on", with("aws_iam_role_policy.launcher")),
            none("aws_lambda_permission", "aws_lambda_function_url")),
        rule(
            "nothingThatFails_isLost",
            every(FUNCTION, "dead_letter_config.target_arn", is(DEAD_LETTERS)),
            every(LAUNCHES, "redrive_policy.jsonencode.deadLetterTargetArn", is(DEAD_LETTERS)),
            every(LAUNCHES, "redrive_policy.jsonencode.maxReceiveCount", between(3, 10)),
            every(LAUNCHES, "message_retention_seconds", between(14_400, 1_209_600)),
            every("aws_sqs_queue.dead_letters", "message_retention_seconds", number(1_209_600)),
            every(TARGET, "dead_letter_config.arn", is(DEAD_LETTERS)),
            every(SCHEDULE, "target.dead_letter_config.arn", is(DEAD_LETTERS))),
        rule(
            "whatFails_isTriedAgain",
            every(TARGET, "retry_policy.maximum_retry_attempts", between(10, 185)),
            every(TARGET, "retry_policy.maximum_event_age_in_seconds", between(3_600, 86_400)),
            every(SCHEDULE, "target.retry_policy.maximum_retry_attempts", between(1, 185)),
            every(
                SCHEDULE + ".daily",
                "target.retry_policy.maximum_retry_attempts",
                between(10, 185)),
            every(
                SCHEDULE + ".daily",
                "target.retry_policy.maximum_event_age_in_seconds",
                between(3_600, 86_400)),
            every(
                SCHEDULE,
                "target.retry_policy.maximum_event_age_in_seconds",
                between(600, 86_400))),
        rule(
            "oneMessage_takesNoOtherAlong",
            every("aws_lambda_event_source_mapping", "batch_size", number(1)),
            every(
                "aws_lambda_event_source_mapping",
                "event_source_arn",
                is("${aws_sqs_queue.launches.arn}")),
            every(
                "aws_lambda_event_source_mapping",
                "function_name",
                is("${aws_lambda_function.launcher.arn}")),
            every(
                "aws_lambda_event_source_mapping",
                "scaling_config.maximum_concurrency",
                number(2))),
        rule("message_isNotGivenOutWhileItIsWorkedOn", LauncherRules::visibility),
        rule("queues_areEncrypted", every("aws_sqs_queue", "kms_master_key_id", is(KEY))),
        rule("topics_areEncrypted", every("aws_sns_topic", "kms_master_key_id", is(KEY))),
        rule("queues_areReachedByTlsOnly", channels("aws_sqs_queue", "queue_url", "id", "sqs:*")),
        rule("topics_areReachedByTlsOnly", channels("aws_sns_topic", "arn", "arn", "sns:Publish")),
        rule(
            "deadLetters_comeFromOurQueueOnly",
            every(
                "aws_sqs_queue_redrive_allow_policy.dead_letters",
                "redrive_allow_policy.jsonencode.redrivePermission",
                is("byQueue")),
            every(
                "aws_sqs_queue_redrive_allow_policy.dead_letters",
                "redrive_allow_policy.jsonencode.sourceQueueArns",
                listOf("${aws_sqs_queue.launches.arn}")),
            every(
                "aws_sqs_queue_redrive_allow_policy.dead_letters",
                "queue_url",
                is("${aws_sqs_queue.dead_letters.id}"))),
        rule(
            "schedule_isInATimeZoneAndToTheMinute",
            every(
                SCHEDULE + ".daily",
                "schedule_expression_timezone",
                is("${var.schedule.time_zone}")),
            every(SCHEDULE + ".watch", "schedule_expression_timezone", is("UTC")),
            every(SCHEDULE, "flexible_time_window.mode", is("OFF")),
            every(SCHEDULE, "kms_key_arn", is(KEY)),
            every(SCHEDULE + ".daily", "target.arn", is("${aws_sqs_queue.launches.arn}")),
            every(
                SCHEDULE + ".daily",
                "target.input",
                is("{\"export_date\": \"<aws.scheduler.scheduled-time>\"}")),
            every(
                SCHEDULE + ".daily",
                "schedule_expression",
                is("cron(${var.schedule.minute} ${var.schedule.hour} * * ? *)")),
            every(SCHEDULE + ".daily", "state", with("var.schedule.enabled")),
            every(SCHEDULE + ".watch", "state", is("ENABLED")),
            every(SCHEDULE + ".watch", "target.arn", is("${aws_lambda_function.launcher.arn}")),
            every(SCHEDULE + ".watch", "target.input.jsonencode.watch", is("clusters")),
            every(SCHEDULE + ".watch", "schedule_expression", is("rate(15 minutes)")),
            every(SCHEDULE, "target.role_arn", is("${aws_iam_role.scheduler.arn}"))),
        rule(
            "clustersThatEnd_areToldToTheLauncher",
            every(RULE, "state", is("ENABLED")),
            every(RULE, "for_each.failed", is("TERMINATED_WITH_ERRORS")),
            every(RULE, "for_each.ended", is("TERMINATED")),
            every(RULE, PATTERN + "source", listOf("aws.emr")),
            every(RULE, PATTERN + "detail-type", listOf("EMR Cluster State Change")),
            every(RULE, PATTERN + "detail.state", listOf("${each.value}")),
            every(RULE, PATTERN + "detail.name.prefix", is("${local.name}-ex-")),
            every(TARGET, "arn", is("${aws_sqs_queue.launches.arn}")),
            every(TARGET, "rule", is("${each.value.name}")),
            every(TARGET, "for_each", is("${aws_cloudwatch_event_rule.cluster_ended}")),
            every(TARGET, "input", absent())));
  }

  private static Expected onlyTheConfiguration() {
    String place = "s3://${aws_s3_bucket.this[\"deployment\"].bucket}/cluster";
    return new Expected(
        "REGISTER_EXPORTER_CLUSTER_CONFIG alone, " + place,
        node ->
            node.size() == 1
                && node.path("REGISTER_EXPORTER_CLUSTER_CONFIG").asText().equals(place));
  }

  private static Stream<String> visibility(Configuration configuration) {
    long timeout = seconds(configuration, FUNCTION, "timeout");
    long visible = seconds(configuration, LAUNCHES, "visibility_timeout_seconds");
    boolean right = timeout >= 60 && timeout <= 900 && visible >= 6 * timeout && visible <= 43_200;
    return right
        ? Stream.empty()
        : Stream.of(LAUNCHES + ": must hide messages for six times " + timeout + " s, the timeout");
  }

  private static long seconds(Configuration configuration, String address, String argument) {
    return configuration.resources(address).stream()
        .mapToLong(block -> block.body().path(argument).asLong())
        .sum();
  }

  /** Each queue or topic has a policy that denies everything to whoever comes without TLS. */
  private static Rule.Check channels(String type, String argument, String by, String action) {
    return configuration ->
        configuration.resources(type).stream()
            .filter(
                channel ->
                    configuration.resources(type + "_policy").stream()
                        .filter(
                            each ->
                                each.text(argument)
                                    .equals("${" + channel.address() + "." + by + "}"))
                        .flatMap(each -> Configuration.documentsIn(each.text("policy")).stream())
                        .flatMap(document -> configuration.statements(document).stream())
                        .noneMatch(each -> deniesPlain(each, channel, action)))
            .map(channel -> channel.address() + ": no policy denies requests without TLS");
  }

  private static boolean deniesPlain(Statement statement, Block channel, String action) {
    return !statement.allows()
        && statement.actions().equals(List.of(action))
        && statement.resources().equals(List.of("${" + channel.address() + ".arn}"))
        && statement.isAbout("*")
        && statement.conditions().size() == 1
        && statement.has("Bool", "aws:SecureTransport", "false");
  }
}
