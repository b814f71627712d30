package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredIdentifierTest {

  @Test
  void keys_areAllThatAreThere_valuesOnlyThoseNotAbsent() {
    StoredIdentifier identifier = sound("{jurisdiction_code: null, company_number: '', other: 1}");
    assertThat(identifier.keys())
        .containsExactlyInAnyOrder("jurisdiction_code", "company_number", "other");
    assertThat(identifier.value("jurisdiction_code")).isEmpty();
    assertThat(identifier.value("company_number")).contains(new Scalar.Text(""));
    assertThat(identifier.value("id")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'x' | x",
        "' x ' | ~ x ~",
        "1 | 1",
        "{$numberLong: '9223372036854775807'} | 9223372036854775807",
        "1.5 | 1.5",
        "1.0 | 1.0",
        "{$numberDecimal: '2.50'} | 2.5",
        "{$oid: '5B55E2A0E4EBF34044A00002'} | 5b55e2a0e4ebf34044a00002"
      })
  void textNumberOrObjectId_isReadAsText(String stored, String text) {
    assertThat(sound("{id: " + stored + "}").text("id")).contains(text);
  }

  @Test
  void number_neverEqualsItsText() {
    assertThat(sound("{id: 1}").value("id")).isNotEqualTo(sound("{id: '1'}").value("id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "[]",
        "{a: 1}",
        "{$numberDouble: 'NaN'}",
        "{$numberDouble: 'Infinity'}",
        "{$numberDecimal: 'NaN'}",
        "{$numberDecimal: '1E400'}"
      })
  void valueOfWrongType_isAbsentAndTold(String stored) {
    Reading<Entity> reading = read("[{id: 'kept', link: " + stored + "}]");
    assertThat(Read.findings(reading))
        .singleElement()
        .asString()
        .startsWith("field-type identifiers.0.link ");
    StoredIdentifier identifier = Read.value(reading).identifiers().get(0);
    assertThat(identifier.value("link")).isEmpty();
    assertThat(identifier.keys()).contains("link");
    assertThat(identifier.text("id")).contains("kept");
  }

  @Test
  void wrongTypeInAKeyThatNothingLooksAt_isNotTold() {
    assertThat(Read.findings(read("[{other: []}]"))).isEmpty();
  }

  @Test
  void elementOfWrongType_isLeftOutAndTheOthersKept() {
    Reading<Entity> reading = read("[{id: 'a'}, 'x', {id: 'b'}]");
    assertThat(Read.value(reading).identifiers())
        .extracting(identifier -> identifier.text("id").orElseThrow())
        .containsExactly("a", "b");
    assertThat(Read.findings(reading)).containsExactly("field-type identifiers.1 \"x\"");
  }

  @Test
  void loneSurrogate_isToldWithTheWayToIt() {
    BsonDocument identifier = new BsonDocument("id", new BsonString("a\uD83D"));
    BsonDocument document = BsonDocument.parse("{_id: {$oid: '5b55e2a0e4ebf34044a00002'}}");
    document.append("identifiers", new BsonArray(List.of(identifier)));
    Reading<Entity> reading = Entity.read(document);
    assertThat(Read.findings(reading))
        .containsExactly("text-lone-surrogate identifiers.0.id a\uFFFD");
    assertThat(Read.value(reading).identifiers().get(0).text("id")).contains("a\uFFFD");
  }

  private static StoredIdentifier sound(String json) {
    return Read.sound(read("[" + json + "]")).identifiers().get(0);
  }

  private static Reading<Entity> read(String identifiers) {
    return Entity.read(
        BsonDocument.parse(
            "{_id: {$oid: '5b55e2a0e4ebf34044a00002'}, identifiers: " + identifiers + "}"));
  }
}
