package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

  private static final String OBJECT_ID = "5b55e2a0e4ebf34044a00002";

  @Test
  void json_isTheTextThatIdsAreHashedFrom() {
    assertThat(new DocumentId(BsonDocument.parse("{\"b\": 1, \"a\": \"<\"}")).json())
        .isEqualTo("{\"b\":1,\"a\":\"\\u003c\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$numberInt: '1'}",
        "{$numberLong: '1'}",
        "{$numberDouble: '1.0'}",
        "{$numberDecimal: '1'}",
        "{$numberDecimal: '1.00'}",
        "{$numberDecimal: '10E-1'}"
      })
  void numberOfEqualValue_isTheSameId(String one) {
    assertThat(key("{v: {n: " + one + "}}")).isEqualTo(key("{v: {n: 1}}"));
    assertThat(key("{v: [" + one + "]}")).isEqualTo(key("{v: [1]}"));
  }

  @Test
  void topLevelNumberOfEqualValue_isTheSameId() {
    byte[] expected = new DocumentId(new BsonInt32(1)).key();
    assertThat(new DocumentId(new BsonInt64(1)).key()).isEqualTo(expected);
    assertThat(new DocumentId(new BsonDouble(1)).key()).isEqualTo(expected);
    assertThat(new DocumentId(new BsonDecimal128(new Decimal128(BigDecimal.ONE))).key())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$numberDouble: '-0.0'}",
        "{$numberDecimal: '-0'}",
        "{$numberDecimal: '0E+3'}",
        "{$numberLong: '0'}"
      })
  void everyZero_isTheSameId(String zero) {
    assertThat(key("{n: " + zero + "}")).isEqualTo(key("{n: 0}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1, b: 2} | {b: 2, a: 1}",
        "{a: 1} | {a: 2}",
        "{a: 1} | {a: '1'}",
        "{a: 1} | {a: true}",
        "{a: 0} | {a: false}",
        "{a: null} | {a: ''}",
        "{a: null} | {}",
        "{a: 1} | {a: [1]}",
        "{a: []} | {a: {}}",
        "{a: {b: 1}} | {a: {b: {c: 1}}}",
        "{a: ['x', 'y']} | {a: ['xy']}",
        "{a: {b: 1}, c: 1} | {a: {b: 1, c: 1}}",
        "{ab: 'c'} | {a: 'bc'}",
        "{a: 0.1} | {a: {$numberDecimal: '0.1'}}",
        "{a: {$numberLong: '9007199254740993'}} | {a: {$numberDouble: '9007199254740992'}}",
        "{a: {$numberDouble: 'NaN'}} | {a: {$numberDouble: 'Infinity'}}",
        "{a: {$numberDouble: 'NaN'}} | {a: 'NaN'}",
        "{a: {$oid: '5b55e2a0e4ebf34044a00002'}} | {a: '5b55e2a0e4ebf34044a00002'}",
        "{a: {$date: '2018-01-23T10:20:30Z'}} | {a: '2018-01-23T10:20:30.000Z'}"
      })
  void differentValue_isAnotherId(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @Test
  void notANumberOfEitherType_isTheSameId() {
    assertThat(key("{n: {$numberDecimal: 'NaN'}}")).isEqualTo(key("{n: {$numberDouble: 'NaN'}}"));
    assertThat(new DocumentId(new BsonDecimal128(Decimal128.NEGATIVE_INFINITY)).key())
        .isEqualTo(new DocumentId(new BsonDouble(Double.NEGATIVE_INFINITY)).key());
  }

  @Test
  void symbol_isTheSameIdAsItsText() {
    assertThat(new DocumentId(new BsonSymbol("a")).key())
        .isEqualTo(new DocumentId(new BsonString("a")).key());
  }

  @Test
  void objectId_isItsOwnKey() {
    BsonValue value = new BsonObjectId(new ObjectId(OBJECT_ID));
    assertThat(HexFormat.of().formatHex(new DocumentId(value).key())).isEqualTo(OBJECT_ID);
  }

  private static byte[] key(String json) {
    return new DocumentId(BsonDocument.parse(json)).key();
  }
}
