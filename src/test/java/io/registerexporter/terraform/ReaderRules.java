package io.registerexporter.terraform;

import static io.registerexporter.terraform.Rule.rule;

import java.util.List;
import java.util.stream.Stream;

/** Who may read exports: the published by whom the environment names, the private by its roles. */
final class ReaderRules {

  private static final String EXPORTS = "${aws_s3_bucket.this[\"exports\"].arn}/";
  private static final String PRIVATE = EXPORTS + "${local.private}/*";
  private static final String SCRATCH = EXPORTS + "${local.scratch}/*";
  private static final String PUBLISHED = EXPORTS + "${local.published}/*";

  private ReaderRules() {}

  static List<Rule> all() {
    return List.of(
        rule("published_isOpenToNamedReadersOnly", ReaderRules::opened),
        rule("private_isClosedToAllButNamedRoles", ReaderRules::privateIsClosed),
        rule("publishedAndPrivate_areWhereTheJobWritesThem", ReaderRules::folders));
  }

  /** What the policy of the bucket allows to whoever is not of the environment. */
  private static Stream<String> opened(Configuration configuration) {
    return configuration.statements("exports_bucket").stream()
        .filter(Statement::allows)
        .filter(each -> !isForReaders(each))
        .map(each -> each.address() + ": opens " + each.resources() + " to " + each.principals());
  }

  private static boolean isForReaders(Statement statement) {
    boolean reads =
        statement.actions().equals(List.of("s3:GetObject"))
            && statement.resources().equals(List.of(PUBLISHED));
    boolean lists =
        statement.actions().equals(List.of("s3:ListBucket"))
            && statement.has("StringLike", "s3:prefix", "${local.published}/*");
    boolean named =
        statement.principals().stream()
            .allMatch(
                each ->
                    each.type().equals("AWS")
                        ? each.identifiers().equals(List.of("${statement.value}"))
                        : each.identifiers().equals(List.of("cloudfront.amazonaws.com"))
                            && statement.has("ArnEquals", "aws:SourceArn", "${statement.value}"));
    return (reads || lists) && named && !statement.principals().isEmpty();
  }

  private static Stream<String> privateIsClosed(Configuration configuration) {
    boolean closed =
        configuration.statements("exports_bucket").stream().anyMatch(ReaderRules::closesPrivate);
    return closed ? Stream.empty() : Stream.of("exports_bucket: must deny the private prefix");
  }

  private static boolean closesPrivate(Statement statement) {
    return !statement.allows()
        && statement.mayBe("s3:GetObject")
        && statement.mayBe("s3:GetObjectVersion")
        && statement.mayBe("s3:PutObject")
        && statement.resources().containsAll(List.of(PRIVATE, SCRATCH))
        && statement.isAbout("*")
        && statement.conditions().size() == 1
        && statement.conditions().get(0).test().equals("ArnNotEquals")
        && statement.conditions().get(0).variable().equals("aws:PrincipalArn")
        && statement.conditions().get(0).values().stream()
            .allMatch(each -> each.matches("\\$\\{aws_iam_role\\.\\w+\\.arn}"));
  }

  private static Stream<String> folders(Configuration configuration) {
    return Stream.of("published", "private")
        .filter(each -> !configuration.local(each).asText().equals(folder(each)))
        .map(each -> "local." + each + ": must be " + folder(each));
  }

  private static String folder(String local) {
    return "${local.output}/bods_exports_" + (local.equals("private") ? "private" : "results");
  }
}
