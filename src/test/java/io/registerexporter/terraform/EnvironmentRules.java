package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.matching;
import static io.registerexporter.terraform.Rule.rule;

import java.util.List;
import java.util.stream.Stream;

/** The folder of an environment: its state, its account, its tags. */
final class EnvironmentRules {

  private EnvironmentRules() {}

  static List<Rule> all(String environment) {
    return List.of(
        state(environment),
        pinned(),
        rule(
            "account_isTheOneMeant",
            configuration ->
                configuration.settings("provider").stream()
                    .flatMap(each -> each.at("allowed_account_ids").stream())
                    .filter(ids -> ids.size() != 1)
                    .map(ids -> "provider.aws: allowed_account_ids must be one account")),
        tags(is(environment)),
        rule(
            "environment_isNamedAsItsFolder",
            Rule.given("environment", is(environment)),
            Rule.given("source", is("../../modules/exporter"))),
        rule(
            "environment_isGivenTheAccountsKey",
            Rule.given("key_arn", matching("arn:aws:kms:[a-z0-9-]+:\\d{12}:key/[0-9a-f-]{36}"))),
        rule(
            "roles_areGivenABoundary",
            Rule.given("permissions_boundaries.roles", matching(boundary(environment, ""))),
            Rule.given("permissions_boundaries.emr", matching(boundary(environment, "emr-")))),
        rule(
            "failures_areToldToSomebody",
            Rule.given("notification_emails", new Expected("addresses", ids -> !ids.isEmpty()))),
        rule("operators_areNamed", named("operators"), named("curators")));
  }

  private static String boundary(String environment, String kind) {
    return "arn:aws:iam::\\d{12}:policy/register-exporter-%s-%sboundary"
        .formatted(environment, kind);
  }

  static Rule state(String environment) {
    return rule(
        "state_isEncryptedLockedAndItsOwn",
        setting("terraform", "backend.s3.encrypt", is(true)),
        setting("terraform", "backend.s3.use_lockfile", is(true)),
        setting("terraform", "backend.s3.key", is(environment + "/terraform.tfstate")));
  }

  static Rule tags(Expected environment) {
    String tags = "default_tags.tags.";
    return rule(
        "everything_hasTheRequiredTags",
        setting("provider", tags + "Application", is("register-exporter")),
        setting("provider", tags + "Environment", environment),
        setting("provider", tags + "Owner", matching(".+")),
        setting("provider", tags + "CostCenter", matching(".+")));
  }

  /** Provider and Terraform are of versions that were tried. */
  static Rule pinned() {
    return rule(
        "versions_arePinned",
        setting("terraform", "required_providers.aws.source", is("hashicorp/aws")),
        setting("terraform", "required_providers.aws.version", matching("\\d+\\.\\d+\\.\\d+")),
        setting("terraform", "required_version", is(">= 1.11.0, < 2.0.0")));
  }

  /** In every block of a kind that has no type, of which there has to be one. */
  static Rule.Check setting(String kind, String path, Expected expected) {
    return configuration ->
        configuration.settings(kind).isEmpty()
            ? Stream.of(kind + ": is not there")
            : configuration.settings(kind).stream()
                .flatMap(block -> Rule.violations(block, path, expected));
  }

  private static Rule.Check named(String argument) {
    return configuration ->
        configuration.calls().stream()
            .flatMap(call -> Block.elements(call.body().path(argument)))
            .filter(each -> !each.asText().matches("arn:aws:iam::\\d{12}:(role|user)/[\\w/-]+"))
            .map(each -> argument + ": must be roles or users, and one is " + each);
  }
}
