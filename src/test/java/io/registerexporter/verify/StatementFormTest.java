package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.JsonValues;
import io.registerexporter.verify.json.Value;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFormTest {

  private static final StatementForm RECORDS = StatementForm.of(BodsVersion.V0_4);

  private static final String DIGITS = "0123456789abcdef".repeat(2);

  @Test
  void namespace_hasUpTo31Characters() {
    assertThat(RECORDS.hasId(withId("a-" + DIGITS))).isTrue();
    assertThat(RECORDS.hasId(withId("a".repeat(31) + "-" + DIGITS))).isTrue();
    assertThat(RECORDS.hasId(withId("a".repeat(32) + "-" + DIGITS))).isFalse();
    assertThat(RECORDS.hasId(withId("-" + DIGITS))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "register-0123456789ABCDEF0123456789ABCDEF",
        "register-0123456789abcdef0123456789abcde",
        "register-0123456789abcdef0123456789abcdef0",
        "register 0123456789abcdef0123456789abcdef",
        "openownership-register-16416891616788742165"
      })
  void anotherForm_isNoIdOf04(String id) {
    assertThat(RECORDS.hasId(withId(id))).isFalse();
    assertThat(RECORDS.key(withId(id))).isEmpty();
  }

  @Test
  void order_isByTypeAndThenUnsigned() {
    assertThat(
            Stream.of("entity 00", "entity 7f", "entity 80", "entity ff", "person 00", "person f0")
                .map(StatementFormTest::key)
                .toList())
        .isSorted();
    assertThat(IdKey.ofHex("00".repeat(15) + "01"))
        .isLessThan(IdKey.ofHex("00".repeat(8) + "ff".repeat(8)));
  }

  @Test
  void idsOfARecord_areItsOwnAndThoseItRefersTo() {
    BodsVersion version = BodsVersion.V0_4;
    HandmadeStatement owned =
        HandmadeStatement.relationship(version, 8, 1).by(StatementType.ENTITY, 1);
    StatementKey key = RECORDS.key(owned.value()).orElseThrow();
    IdsOfLine ids = RECORDS.ids(owned.value(), key);
    StringBuilder marks = new StringBuilder();
    ids.forEach((id, bits) -> marks.append(Integer.bitCount(bits)).append(' '));

    // The statement; the record, which is new; the company as subject, party and declaration.
    assertThat(marks).hasToString("1 2 3 ");
    assertThat(ids.day()).isEqualTo((int) LocalDate.of(2026, 1, 1).toEpochDay());
  }

  private static StatementKey key(String typeAndByte) {
    String[] parts = typeAndByte.split(" ");
    return RECORDS
        .key(
            JsonValues.of(
                "{\"recordType\":\""
                    + parts[0]
                    + "\",\"statementId\":\"a-"
                    + parts[1].repeat(16)
                    + "\"}"))
        .orElseThrow();
  }

  private static Value withId(String id) {
    return JsonValues.of("{\"recordType\":\"entity\",\"statementId\":\"" + id + "\"}");
  }
}
