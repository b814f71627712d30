package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.listOf;
import static io.registerexporter.terraform.Expected.matching;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.rule;
import static io.registerexporter.terraform.Rule.statements;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an administrator makes once: who may deploy, and what no role of ours can exceed. */
final class AccountRules {

  private static final String BLOCK = "aws_emr_block_public_access_configuration.this";

  private static final String TOOLS = "aws_ecr_repository.tools";

  /** With these a role could give itself more, if the boundary did not hold the role. */
  private static final List<String> GIVING =
      List.of(
          "iam:AttachRolePolicy",
          "iam:CreateRole",
          "iam:PutRolePermissionsBoundary",
          "iam:PutRolePolicy");

  /** Nobody needs these. */
  private static final List<String> NEVER =
      List.of(
          "iam:AddUserToGroup",
          "iam:CreateAccessKey",
          "iam:CreatePolicyVersion",
          "iam:CreateUser",
          "iam:DeleteRolePermissionsBoundary",
          "iam:SetDefaultPolicyVersion",
          "s3:DeleteBucket",
          "kms:ScheduleKeyDeletion");

  /** Statements that may pass roles. */
  private static final Set<String> PASSING =
      Set.of("boundary/PassRoles", "emr_boundary/Nodes", "deployment/GiveRoles");

  /** What the pipeline's user may do: take roles, and keep what it makes. */
  private static final Set<String> PIPELINE =
      Set.of(
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:DescribeImages",
          "ecr:GetAuthorizationToken",
          "ecr:GetDownloadUrlForLayer",
          "ecr:InitiateLayerUpload",
          "ecr:ListImages",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "s3:GetBucketVersioning",
          "s3:GetObject",
          "s3:GetObjectVersion",
          "s3:ListBucket",
          "s3:ListBucketVersions",
          "s3:PutObject",
          "sts:AssumeRole");

  private AccountRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "keys_rotate",
            every("aws_kms_key", "enable_key_rotation", Expected.is(true)),
            every("aws_kms_key", "rotation_period_in_days", Expected.between(90, 365))),
        rule(
            "keys_areNotDestroyed",
            every("aws_kms_key", "lifecycle.prevent_destroy", Expected.is(true)),
            every("aws_kms_key", "deletion_window_in_days", Expected.number(30))),
        rule(
            "keys_haveTheirOwnPolicy",
            every(
                "aws_kms_key.account",
                "policy",
                Expected.is("${data.aws_iam_policy_document.account_key.json}")),
            every(
                "aws_kms_key.environment",
                "policy",
                Expected.is("${data.aws_iam_policy_document.key[each.key].json}")),
            every("aws_kms_key.environment", "for_each", Expected.is("${var.environments}")),
            every("aws_kms_key.environment", "tags.Environment", Expected.is("${each.key}"))),
        rule(
            "managedPolicies_areOurs",
            every(
                "aws_iam_role_policy_attachment",
                "policy_arn",
                matching("\\$\\{aws_iam_policy\\.\\w+\\[each\\.key]\\.arn}")),
            every(
                "aws_iam_role_policy_attachment",
                "role",
                Expected.is("${aws_iam_role.deployment[each.key].name}")),
            every("aws_iam_policy", "policy", with("data.aws_iam_policy_document."))),
        rule(
            "clusters_areNotReachedFromTheInternet",
            every(BLOCK, "block_public_security_group_rules", Expected.is(true)),
            every(BLOCK, "permitted_public_security_group_rule_range", Expected.absent())),
        rule(
            "image_isTheOneThatWasPutThere",
            every(TOOLS, "image_tag_mutability", Expected.is("IMMUTABLE")),
            every(TOOLS, "image_scanning_configuration.scan_on_push", Expected.is(true)),
            every(TOOLS, "encryption_configuration.encryption_type", Expected.is("KMS")),
            every(
                TOOLS,
                "encryption_configuration.kms_key",
                Expected.is("${aws_kms_key.account.arn}")),
            every(TOOLS, "force_delete", Expected.absent())),
        rule(
            "pipeline_takesRolesAndKeepsArtifactsOnly",
            every(
                "aws_iam_user_policy",
                "policy",
                Expected.is("${data.aws_iam_policy_document.pipeline.json}")),
            every("aws_iam_user_policy", "user", Expected.is("${aws_iam_user.pipeline[0].name}")),
            Rule.none(
                "aws_iam_user_policy_attachment",
                "aws_iam_user_login_profile",
                "aws_iam_group",
                "aws_iam_group_membership"),
            AccountRules::otherUsers,
            statements(AccountRules::pipeline)),
        rule("roles_areMadeWithinTheBoundaryOnly", statements(AccountRules::unbound)),
        rule("nobody_mayDoTheWorst", statements(AccountRules::worst)),
        rule("roles_arePassedByFewStatements", statements(AccountRules::passing)),
        rule("deployment_readsNoSecretsAndNoExports", statements(AccountRules::reading)),
        rule(
            "account_isTheOneMeant",
            EnvironmentRules.setting(
                "provider", "allowed_account_ids", listOf("${var.account_id}"))),
        rule(
            "everyEnvironment_hasItsOwnRoleAndBoundary",
            every("aws_iam_policy", "for_each", Expected.is("${var.environments}")),
            every("aws_iam_role", "for_each", Expected.is("${var.environments}")),
            configuration ->
                Stream.of("local.roles", "local.network")
                    .map(each -> each.substring("local.".length()))
                    .filter(each -> configuration.local(each).toString().contains("*"))
                    .map(each -> "local." + each + ": must name each")));
  }

  private static Stream<String> otherUsers(Configuration configuration) {
    return configuration.resources("aws_iam_user").stream()
        .filter(each -> !each.name().equals("pipeline"))
        .map(each -> each.address() + ": must be a role");
  }

  private static String pipeline(Statement statement) {
    if (!statement.document().equals("pipeline")) {
      return "";
    }
    boolean right =
        PIPELINE.containsAll(statement.actions())
            && (!statement.mayBe("sts:AssumeRole")
                || statement.resources().equals(List.of("${statement.value}")))
            && (!statement.mayBe("s3:PutObject")
                || statement
                    .resources()
                    .equals(List.of("${aws_s3_bucket.this[\"artifacts\"].arn}/*")));
    return right ? "" : "must not have " + statement.actions() + " on " + statement.resources();
  }

  private static String unbound(Statement statement) {
    boolean gives = GIVING.stream().anyMatch(statement::mayBe);
    return statement.allows()
            && gives
            && !statement.document().endsWith("boundary")
            && Stream.of("boundary", "emr_boundary").noneMatch(each -> isBoundBy(each, statement))
        ? "must hold iam:PermissionsBoundary"
        : "";
  }

  private static boolean isBoundBy(String boundary, Statement statement) {
    return statement.has(
        "StringEquals",
        "iam:PermissionsBoundary",
        "${aws_iam_policy." + boundary + "[each.key].arn}");
  }

  private static String worst(Statement statement) {
    boolean ofKey = Set.of("account_key/Account", "key/Account").contains(statement.address());
    return NEVER.stream()
        .filter(each -> statement.allows() && !ofKey && statement.mayBe(each))
        .findFirst()
        .map(each -> "must not have " + each)
        .orElse("");
  }

  private static String passing(Statement statement) {
    boolean right =
        !statement.allows()
            || !statement.mayBe("iam:PassRole")
            || (PASSING.contains(statement.address()) && !statement.resources().contains("*"));
    return right ? "" : "must not pass " + statement.resources();
  }

  /** Of buckets the state's and the deployment's alone. */
  private static String reading(Statement statement) {
    if (!statement.allows() || !statement.document().startsWith("deployment")) {
      return "";
    }
    boolean ours =
        statement.resources().stream()
            .allMatch(
                each ->
                    each.contains("aws_s3_bucket.this[\"state\"]")
                        || each.contains("-deployment-"));
    boolean reads =
        statement.mayBe("secretsmanager:GetSecretValue")
            || (statement.mayBe("s3:GetObject") && !ours);
    return reads ? "must not read secrets or exports" : "";
  }
}
