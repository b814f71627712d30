package io.registerexporter.terraform;

import static io.registerexporter.terraform.Rule.rule;
import static io.registerexporter.terraform.Rule.statements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may do what in an environment. */
final class RoleRules {

  private static final String EXPORTS = "${aws_s3_bucket.this[\"exports\"].arn}/";
  private static final String LOGS = "${aws_s3_bucket.this[\"logs\"].arn}/";
  private static final String SCRATCH = EXPORTS + "${local.scratch}/*";

  /** Where the job, and all else on the nodes, may write. */
  private static final Set<String> JOBS =
      Set.of(EXPORTS + "${local.output}/*", SCRATCH, LOGS + "emr/*", LOGS + "spark-events/*");

  /** Roles that may be passed, and the one service that each may be passed to. */
  private static final Map<String, String> PASSED =
      Map.of(
          "${aws_iam_role.emr.arn}", "elasticmapreduce.amazonaws.com",
          "${aws_iam_role.nodes.arn}", "ec2.amazonaws.com");

  /** What whoever starts, stops and lists clusters may do, and nothing else. */
  private static final Set<String> OPERATORS =
      Set.of(
          "elasticmapreduce:RunJobFlow",
          "elasticmapreduce:AddTags",
          "elasticmapreduce:ListClusters",
          "elasticmapreduce:DescribeCluster",
          "elasticmapreduce:ListSteps",
          "elasticmapreduce:PutAutoTerminationPolicy",
          "elasticmapreduce:TerminateJobFlows",
          "iam:PassRole",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "s3:GetObject",
          "s3:ListBucket",
          "s3:PutObject");

  /** Roles whose policies may have an action, by the names of their documents. */
  private static final Map<String, Set<String>> HOLDERS =
      Map.of(
          "elasticmapreduce:TerminateJobFlows", Set.of("operators"),
          "elasticmapreduce:RunJobFlow", Set.of("launches"),
          "iam:PassRole", Set.of("launches", "emr"),
          "secretsmanager:GetSecretValue", Set.of("nodes"));

  private RoleRules() {}

  static List<Rule> all() {
    return List.of(
        rule("roles_arePassedToTheirServiceOnly", statements(RoleRules::passed)),
        rule("clusters_areStartedWithTheEnvironmentsTagsOnly", statements(RoleRules::started)),
        rule("clusters_areStoppedByTheirTagsOnly", statements(RoleRules::stopped)),
        rule("greatActions_areOfFewRoles", statements(RoleRules::held)),
        rule("operators_startStopAndListOnly", RoleRules::beyondOperators),
        rule("operators_writeClaimsOnly", RoleRules::writtenByOperators),
        rule("job_writesUnderItsPrefixesOnly", RoleRules::writtenByJob),
        rule("credentials_areReadByNodesOnly", statements(RoleRules::credentials)),
        rule("metrics_areOfTheEnvironmentOnly", statements(RoleRules::metrics)),
        rule(
            "nobody_isAUserOfTheEnvironment",
            Rule.none("aws_iam_user", "aws_iam_user_policy", "aws_iam_group")),
        rule("keys_areTheAccounts", Rule.none("aws_kms_key", "aws_kms_alias", "aws_kms_grant")),
        rule("names_areTheEnvironmentsOwn", RoleRules::names),
        rule("policies_areOfTheRoleOfTheirName", RoleRules::strayPolicies),
        rule(
            "sessions_areShort",
            Rule.optional("aws_iam_role", "max_session_duration", Expected.between(3600, 14_400))));
  }

  /** Policies of endpoints say who passes, and not what roles may do. */
  private static boolean may(Statement statement, String action) {
    boolean ofEndpoint = statement.document().endsWith("_endpoint");
    return statement.allows() && !ofEndpoint && statement.mayBe(action);
  }

  private static String passed(Statement statement) {
    if (!may(statement, "iam:PassRole")) {
      return "";
    }
    boolean right =
        statement.resources().size() == 1
            && statement.conditions().size() == 1
            && PASSED.containsKey(statement.resources().get(0))
            && statement.has(
                "StringEquals", "iam:PassedToService", PASSED.get(statement.resources().get(0)));
    return right ? "" : "passes " + statement.resources() + " by " + statement.conditions();
  }

  private static String started(Statement statement) {
    boolean starts =
        may(statement, "elasticmapreduce:RunJobFlow") || may(statement, "elasticmapreduce:AddTags");
    return starts && !isOfEnvironment(statement, "aws:RequestTag/")
        ? "must hold the tags Application and Environment of the request"
        : "";
  }

  private static String stopped(Statement statement) {
    return may(statement, "elasticmapreduce:TerminateJobFlows")
            && !isOfEnvironment(statement, "elasticmapreduce:ResourceTag/")
        ? "must hold the tags Application and Environment of the cluster"
        : "";
  }

  private static boolean isOfEnvironment(Statement statement, String tag) {
    return statement.has("StringEquals", tag + "Application", "register-exporter")
        && statement.has("StringEquals", tag + "Environment", "${var.environment}");
  }

  private static String held(Statement statement) {
    return HOLDERS.entrySet().stream()
        .filter(each -> may(statement, each.getKey()))
        .filter(each -> !each.getValue().contains(statement.document()))
        .map(each -> "has " + each.getKey() + ", which is for " + each.getValue())
        .findFirst()
        .orElse("");
  }

  private static Stream<String> beyondOperators(Configuration configuration) {
    Set<String> more = new TreeSet<>();
    configuration.statements("operators").forEach(each -> more.addAll(each.actions()));
    more.removeAll(OPERATORS);
    return more.stream().map(each -> "operators: must not have " + each);
  }

  private static Stream<String> writtenByOperators(Configuration configuration) {
    return written(
        configuration, "operators", Set.of("${aws_s3_bucket.this[\"deployment\"].arn}/launches/*"));
  }

  private static Stream<String> writtenByJob(Configuration configuration) {
    return written(configuration, "nodes", JOBS);
  }

  private static Stream<String> written(
      Configuration configuration, String document, Set<String> places) {
    return configuration.statements(document).stream()
        .filter(
            each ->
                Stream.of("s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion")
                    .anyMatch(action -> may(each, action)))
        .filter(each -> !places.containsAll(each.resources()))
        .map(each -> each.address() + ": must not write to " + each.resources());
  }

  private static String credentials(Statement statement) {
    boolean reads = may(statement, "secretsmanager:GetSecretValue");
    return reads && !statement.resources().equals(List.of("${aws_secretsmanager_secret.mongo.arn}"))
        ? "reads " + statement.resources()
        : "";
  }

  private static String metrics(Statement statement) {
    return may(statement, "cloudwatch:PutMetricData")
            && !statement.has("StringEquals", "cloudwatch:namespace", "${local.metric_namespace}")
        ? "must hold the namespace"
        : "";
  }

  private static Stream<String> names(Configuration configuration) {
    Map<String, String> names =
        Map.of(
            "name", "register-exporter-${var.environment}",
            "metric_namespace", "register-exporter/${var.environment}",
            "clusters",
                "arn:${local.partition}:elasticmapreduce:${local.region}:${local.account}:cluster/*");
    return names.entrySet().stream()
        .filter(each -> !configuration.local(each.getKey()).asText().equals(each.getValue()))
        .map(each -> "local." + each.getKey() + ": must be " + each.getValue());
  }

  private static Stream<String> strayPolicies(Configuration configuration) {
    return configuration.resources("aws_iam_role_policy").stream()
        .filter(
            each ->
                !each.text("role").equals("${aws_iam_role." + each.name() + ".id}")
                    || !Configuration.documentsIn(each.text("policy")).equals(List.of(each.name())))
        .map(each -> each.address() + ": must give the document of its name to the role of it");
  }
}
