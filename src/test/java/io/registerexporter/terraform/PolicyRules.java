package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.oneOf;
import static io.registerexporter.terraform.Expected.policy;
import static io.registerexporter.terraform.Rule.any;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.none;
import static io.registerexporter.terraform.Rule.rule;
import static io.registerexporter.terraform.Rule.statements;

import io.registerexporter.terraform.Statement.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Policies and roles, in whichever folder they are. */
final class PolicyRules {

  private static final Condition NOTHING = new Condition("", "", List.of());

  /** Statements that may allow all of a service, with what holds them. */
  private static final Map<String, Condition> WIDE =
      Map.of(
          // Of a key, to the account: without it nobody could change the key any more.
          "key/Account kms:*",
          NOTHING,
          "account_key/Account kms:*",
          NOTHING,
          // Of an endpoint: what roles may do is said by their own policies.
          "interface_endpoint/ThisAccount *",
          new Condition("StringEquals", "aws:PrincipalAccount", List.of("${local.account}")));

  /** Services that send whom they act for, when they assume a role. EC2 and Lambda do not. */
  private static final Set<String> TELLING =
      Set.of("elasticmapreduce.amazonaws.com", "scheduler.amazonaws.com");

  private static final Set<String> SILENT = Set.of("ec2.amazonaws.com", "lambda.amazonaws.com");

  /** Documents that are policies of endpoints: who passes is held, not who asks. */
  private static final Set<String> ENDPOINTS = Set.of("interface_endpoint", "s3_endpoint");

  private PolicyRules() {}

  static List<Rule> all() {
    return List.of(
        rule("resourcesOfEverything_haveAWrittenReason", PolicyRules::withoutReason),
        rule("allowedActions_areNotAllOfAService", statements(PolicyRules::wide)),
        rule(
            "statements_sayWhatTheyAreAbout",
            statements(
                each ->
                    Stream.of("not_actions", "not_resources", "not_principals")
                            .anyMatch(name -> each.body().has(name))
                        ? "must not say what it is not about"
                        : "")),
        rule("documents_overrideNothing", PolicyRules::overriding),
        rule("statements_haveNames", PolicyRules::withoutName),
        rule(
            "policiesOfRoles_areDocuments",
            any("aws_iam_role_policy", "policy", policy()),
            every("aws_iam_role", "assume_role_policy", policy()),
            any("aws_iam_role", "inline_policy", Expected.absent()),
            any("aws_iam_role", "managed_policy_arns", Expected.absent())),
        rule("terraform_knowsNoKeysOfUsers", none("aws_iam_access_key", "aws_key_pair")),
        rule("trust_namesWhomAndWhen", PolicyRules::careless),
        rule("everybody_isAllowedNothing", statements(PolicyRules::open)));
  }

  private static Stream<String> withoutReason(Configuration configuration) {
    return configuration.statements().stream()
        .filter(each -> each.resources().contains("*"))
        .map(Statement::address)
        .filter(address -> !configuration.reasons().contains(address))
        .map(address -> address + ": is about *, without a line '# On *: …' above");
  }

  private static String wide(Statement statement) {
    if (!statement.allows() || statement.actions().stream().noneMatch(PolicyRules::isWide)) {
      return "";
    }
    Condition held = WIDE.get(statement.address() + " " + String.join(" ", statement.actions()));
    boolean right =
        held != null
            && (held.equals(NOTHING) ? isOfRoot(statement) : statement.conditions().contains(held));
    return right ? "" : "must not allow " + statement.actions();
  }

  private static boolean isWide(String action) {
    return action.equals("*") || action.endsWith(":*") || action.startsWith("*");
  }

  private static Stream<String> unbound(Configuration configuration) {
    return configuration.resources("aws_iam_role").stream()
        .flatMap(
            role ->
                Rule.violations(
                    role,
                    "permissions_boundary",
                    Expected.is(
                        "${var.permissions_boundaries.%s}"
                            .formatted(role.name().equals("emr") ? "emr" : "roles"))));
  }

  private static boolean isOfRoot(Statement statement) {
    return statement.identifiers().findAny().isPresent()
        && statement
            .identifiers()
            .allMatch(each -> each.matches(".*:iam::\\$\\{(local.account|var.account_id)}:root"));
  }

  /** An override with the same sid would take the place of a statement that denies. */
  private static Stream<String> overriding(Configuration configuration) {
    return configuration.documents().stream()
        .filter(
            each ->
                Stream.of("override_policy_documents", "override_json", "source_json")
                    .anyMatch(each.body()::has))
        .map(each -> each.address() + ": must not override statements");
  }

  private static Stream<String> withoutName(Configuration configuration) {
    Set<String> trust = trustDocuments(configuration);
    return configuration.statements().stream()
        .filter(each -> each.sid().isEmpty() && !trust.contains(each.document()))
        .map(each -> each.address() + ": has no sid, by which it could be named");
  }

  private static Set<String> trustDocuments(Configuration configuration) {
    return Set.copyOf(
        configuration.resources("aws_iam_role").stream()
            .map(role -> role.text("assume_role_policy"))
            .flatMap(policy -> Configuration.documentsIn(policy).stream())
            .distinct()
            .toList());
  }

  private static Stream<String> careless(Configuration configuration) {
    Set<String> documents = trustDocuments(configuration);
    return configuration.statements().stream()
        .filter(each -> documents.contains(each.document()))
        .filter(
            each ->
                each.identifiers().findAny().isEmpty()
                    || !each.actions().equals(List.of("sts:AssumeRole"))
                    || !isCareful(each))
        .map(
            each ->
                each.address()
                    + ": must name who assumes the role, and for services of which account; it has "
                    + each.principals()
                    + " "
                    + each.conditions());
  }

  private static boolean isCareful(Statement statement) {
    boolean ofAccount = statement.has("StringEquals", "aws:SourceAccount", "${local.account}");
    return statement
        .identifiers()
        .allMatch(
            each ->
                SILENT.contains(each)
                    || (TELLING.contains(each) && ofAccount)
                    || each.matches("\\$\\{(var\\.\\w+|each\\.value(\\.\\w+)?)}")
                    || each.matches("arn:[^*]+:(role|user)/[^*]+"));
  }

  private static String open(Statement statement) {
    boolean held =
        ENDPOINTS.contains(statement.document())
            && (statement.has("StringEquals", "aws:PrincipalAccount", "${local.account}")
                || statement.resources().stream()
                    .noneMatch(each -> each.contains("aws_s3_bucket")));
    return statement.allows() && statement.isAbout("*") && !held ? "allows it to everybody" : "";
  }

  /** Of an environment: whatever roles are given, a boundary holds. */
  static List<Rule> ofEnvironment() {
    return List.of(
        rule("roles_haveABoundary", PolicyRules::unbound),
        rule(
            "managedPolicies_areEmrsOnly",
            any(
                "aws_iam_role_policy_attachment",
                "policy_arn",
                oneOf(
                    "arn:${local.partition}:iam::aws:policy/service-role/AmazonEMRServicePolicy_v2")),
            any("aws_iam_role_policy_attachment", "role", oneOf("${aws_iam_role.emr.name}")),
            none("aws_iam_policy_attachment", "aws_iam_role_policy_attachments_exclusive")));
  }
}
