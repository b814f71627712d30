package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final String STATEMENT =
      """
      data "aws_iam_policy_document" "role" {
        statement {
          sid     = "List"
          actions = ["s3:ListAllMyBuckets"]
          COMMENT
          resources = ["*"]
        }

        statement {
          sid       = "Other"
          resources = ["*"]
        }
      }
      """;

  private static Iterable<String> reasons(String comment) {
    return Reasons.inLines(STATEMENT.replace("COMMENT", comment).lines().toList());
  }

  @Test
  void commentRightAbove_isAReason() {
    assertThat(reasons("# On *: it names no bucket.")).containsExactly("role/List");
    assertThat(reasons("# On *: it names\n    # no bucket.")).containsExactly("role/List");
  }

  @Test
  void otherCommentsAndNothing_areNone() {
    assertThat(reasons("")).isEmpty();
    assertThat(reasons("# Lists buckets.")).isEmpty();
    assertThat(reasons("# On *:")).isEmpty();
    assertThat(reasons("# On *: it names no bucket.\n\n    effect = \"Allow\"")).isEmpty();
  }
}
