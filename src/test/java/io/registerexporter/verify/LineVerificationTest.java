package io.registerexporter.verify;

import static io.registerexporter.verify.HandmadeExport.COMPANY;
import static io.registerexporter.verify.HandmadeExport.LAST_PERSON;
import static io.registerexporter.verify.HandmadeExport.PERSON;
import static io.registerexporter.verify.HandmadeExport.SUBSIDIARY;
import static io.registerexporter.verify.HandmadeExport.entity;
import static io.registerexporter.verify.HandmadeExport.ownership;
import static io.registerexporter.verify.HandmadeExport.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.StatementId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineVerificationTest extends VerifiesHandmadeExport {

  @Test
  void lastLineWithoutEnd_isNamed() throws IOException {
    byte[] content = export.contents.get(3);
    export.contents.set(3, Arrays.copyOf(content, content.length - 1));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.LINE_END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "null",
        "[]",
        "17",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "\uFEFF{}",
        "{'a':1}"
      })
  void lineThatIsNotOneObject_isNamed(String line) throws IOException {
    export.replace(0, entity(COMPANY), entity(SUBSIDIARY), line);
    export.write();

    assertThat(codes()).contains(ProblemCode.LINE_UNREADABLE);
    assertThat(examples(ProblemCode.LINE_UNREADABLE))
        .singleElement()
        .asString()
        .startsWith("part-00000.jsonl.gz line 3");
  }

  @Test
  void lineThatIsNotUtf8_isNamed() throws IOException {
    String line = person(PERSON) + "\n" + person(LAST_PERSON) + "\n";
    export.contents.set(1, line.getBytes(StandardCharsets.ISO_8859_1));
    export.write();

    assertThat(problem(ProblemCode.LINE_UNREADABLE).count()).isEqualTo(2);
  }

  @Test
  void changedLineWithAllHashesAdapted_isInvalid() throws IOException {
    export.replace(0, entity(COMPANY).replace("registeredEntity", "company"), entity(SUBSIDIARY));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.STATEMENT_INVALID);
    assertThat(examples(ProblemCode.STATEMENT_INVALID))
        .singleElement()
        .asString()
        .startsWith("part-00000.jsonl.gz line 1: /entityType: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"describedBy\":\"x\"}",
        "{\"unspecified\":{\"reason\":\"unknown\"},"
            + "\"describedByEntityStatement\":\"openownership-register-1000000001\"}"
      })
  void interestedPartyOfNoneOrSeveralForms_isInvalid(String party) throws IOException {
    export.replace(3, ownership(-2L, SUBSIDIARY, party));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.STATEMENT_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openownership-register-01000000001",
        "openownership-register-18446744073709551616",
        "openownership-register-1000000001 ",
        "other-register-0000000001000000001"
      })
  void statementIdInAnotherForm_isInvalid(String id) throws IOException {
    export.replace(0, entity(COMPANY).replace(COMPANY.text(), id), entity(SUBSIDIARY));
    export.write();

    assertThat(codes())
        .containsExactly(
            ProblemCode.STATEMENT_ID_INVALID,
            ProblemCode.STATEMENT_COUNTS,
            ProblemCode.REFERENCE_DANGLING);
  }

  @Test
  void manyProblems_areCountedWithTenExamples() throws IOException {
    export.part(
        IntStream.range(0, 500)
            .mapToObj(i -> ownership(-2L, StatementId.ofHash(7_000_000_000L + i), "{\"x\":1}"))
            .toArray(String[]::new));
    export.write();

    for (ProblemCode code :
        List.of(
            ProblemCode.STATEMENT_INVALID,
            ProblemCode.STATEMENT_ORDER,
            ProblemCode.STATEMENT_ID_REPEATED,
            ProblemCode.REFERENCE_DANGLING)) {
      assertThat(problem(code).count()).isGreaterThanOrEqualTo(500);
      assertThat(problem(code).examples()).hasSizeBetween(1, 10);
    }
  }
}
