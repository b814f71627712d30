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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdVerificationTest extends VerifiesHandmadeExport {

  @Test
  void brokenOrderInAPart_isNamed() throws IOException {
    export.replace(1, person(LAST_PERSON), person(PERSON));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.STATEMENT_ORDER);
  }

  @Test
  void brokenOrderFromPartToPart_isNamed() throws IOException {
    export.contents.add(0, export.contents.remove(1));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.STATEMENT_ORDER);
    assertThat(examples(ProblemCode.STATEMENT_ORDER))
        .singleElement()
        .asString()
        .startsWith("part-00001.jsonl.gz begins with entityStatement");
  }

  @Test
  void oneIdInTwoPartsAndTypes_isRepeated() throws IOException {
    export.replace(1, person(COMPANY), person(PERSON), person(LAST_PERSON));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.STATEMENT_ID_REPEATED);
    assertThat(examples(ProblemCode.STATEMENT_ID_REPEATED))
        .containsExactly(COMPANY.text() + " in 2 statements");
  }

  @Test
  void oneIdInTwoPartsOfAType_isRepeatedAndOutOfOrder() throws IOException {
    export.contents.add(1, export.contents.get(0));
    export.write();

    assertThat(codes())
        .containsExactly(ProblemCode.STATEMENT_ID_REPEATED, ProblemCode.STATEMENT_ORDER);
    assertThat(problem(ProblemCode.STATEMENT_ID_REPEATED).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"describedByEntityStatement", "describedByPersonStatement"})
  void danglingParty_isNamed(String role) throws IOException {
    StatementId nobody = StatementId.ofHash(9_999_999_999L);
    export.replace(3, ownership(-2L, SUBSIDIARY, role, nobody));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.REFERENCE_DANGLING);
    assertThat(examples(ProblemCode.REFERENCE_DANGLING))
        .containsExactly(nobody.text() + ", referred to in part-00003.jsonl.gz line 1");
  }

  @Test
  void danglingSubject_isNamed() throws IOException {
    export.replace(0, entity(COMPANY));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.REFERENCE_DANGLING);
    assertThat(problem(ProblemCode.REFERENCE_DANGLING).count()).isEqualTo(2);
  }

  @Test
  void referenceThatIsNoId_isDangling() throws IOException {
    export.replace(3, ownership(-2L, SUBSIDIARY, "{\"describedByPersonStatement\":\"somebody\"}"));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.REFERENCE_DANGLING);
  }

  @Test
  void personAsEntity_isAReferenceOfAWrongType() throws IOException {
    export.replace(3, ownership(-2L, PERSON, "describedByEntityStatement", LAST_PERSON));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.REFERENCE_TYPE);
    assertThat(problem(ProblemCode.REFERENCE_TYPE).count()).isEqualTo(2);
  }

  @Test
  void ownershipAsPerson_isAReferenceOfAWrongType() throws IOException {
    export.replace(
        3,
        ownership(
            -2L, SUBSIDIARY, "describedByPersonStatement", StatementId.ofHash(1_111_111_111L)));
    export.write();

    assertThat(codes()).containsExactly(ProblemCode.REFERENCE_TYPE);
  }
}
