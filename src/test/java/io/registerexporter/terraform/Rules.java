package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.is;

import java.util.List;
import java.util.stream.Stream;

/** Which rules hold in which folder. */
final class Rules {

  /** An environment's things. */
  static final String EXPORTER = "modules/exporter";

  /** What is there once for each account. */
  static final String ACCOUNT = "account";

  static final List<String> ENVIRONMENTS = List.of("environments/qa", "environments/production");

  private Rules() {}

  static List<Rule> of(String folder) {
    return switch (folder) {
      case EXPORTER -> exporter();
      case ACCOUNT -> account();
      default -> EnvironmentRules.all(folder.substring(folder.indexOf('/') + 1));
    };
  }

  private static List<Rule> exporter() {
    return Stream.of(
            BucketRules.all(),
            BucketRules.ofEnvironment(),
            PolicyRules.all(),
            PolicyRules.ofEnvironment(),
            RoleRules.all(),
            ReaderRules.all(),
            NetworkRules.all(),
            SecurityGroupRules.all(),
            ClusterRules.all(),
            LauncherRules.all(),
            AlarmRules.all(),
            List.of(
                References.rule(), ReviewedStatements.rule(EXPORTER), EnvironmentRules.pinned()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> account() {
    return Stream.of(
            BucketRules.all(),
            PolicyRules.all(),
            AccountRules.all(),
            List.of(
                References.rule(),
                ReviewedStatements.rule(ACCOUNT),
                EnvironmentRules.tags(is("account")),
                EnvironmentRules.state("account"),
                EnvironmentRules.pinned()))
        .flatMap(List::stream)
        .toList();
  }
}
