package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "0026, \\u0026",
        "003C, \\u003c",
        "003E, \\u003e",
        "2028, \\u2028",
        "2029, \\u2029",
        "0022, \\\"",
        "005C, \\\\",
        "0008, \\b",
        "000C, \\f",
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "0000, \\u0000",
        "0001, \\u0001",
        "000B, \\u000b",
        "001B, \\u001b",
        "001F, \\u001f"
      })
  void characterThatIsEscaped_isWrittenAsRubyWroteIt(String hexCodePoint, String written) {
    String text = "a" + Character.toString(Integer.parseInt(hexCodePoint, 16)) + "b";
    assertThat(IdText.of(new BsonString(text))).isEqualTo("\"a" + written + "b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "/", "'", "\u007F", "\u0085", "\u00A0", "é", "İ", "\u2027", "\u202A", "😀"})
  void otherCharacter_isWrittenAsIs(String character) {
    assertThat(IdText.of(new BsonString(character))).isEqualTo("\"" + character + "\"");
  }

  @Test
  void keyWithSpecialCharacters_isEscapedLikeAValue() {
    assertThat(text("{\"a<\\\"b\": 1}")).isEqualTo("{\"a\\u003c\\\"b\":1}");
  }

  @Test
  void loneSurrogate_isReplaced() {
    assertThat(IdText.of(new BsonString("a\uD800"))).isEqualTo("\"a\uFFFD\"");
  }

  @Test
  void objectId_isAnObjectWithItsDigits() {
    assertThat(text("{\"id\": {\"$oid\": \"626F4493E45BA24044BDE7CF\"}}"))
        .isEqualTo("{\"id\":{\"$oid\":\"626f4493e45ba24044bde7cf\"}}");
  }

  @Test
  void keys_keepTheirStoredOrder() {
    assertThat(text("{\"b\": 1, \"a\": {\"d\": 2, \"c\": 3}}"))
        .isEqualTo("{\"b\":1,\"a\":{\"d\":2,\"c\":3}}");
  }

  @Test
  void nestedValues_areWrittenWithoutSpaces() {
    assertThat(text("{\"a\": [1, [], {}, [true, null], \"x y\"], \"b\": {}}"))
        .isEqualTo("{\"a\":[1,[],{},[true,null],\"x y\"],\"b\":{}}");
  }

  @ParameterizedTest
  @CsvSource({
    "{$numberInt: '5'}, 5",
    "{$numberInt: '-2147483648'}, -2147483648",
    "{$numberLong: '5'}, 5",
    "{$numberLong: '9223372036854775807'}, 9223372036854775807",
    "{$numberDouble: '1.5'}, 1.5",
    "{$numberDouble: '1.0'}, 1.0",
    "{$numberDouble: '1E16'}, 1.0e+16",
    "{$numberDouble: 'NaN'}, null",
    "{$numberDouble: '-Infinity'}, null"
  })
  void number_isWrittenInItsShortestForm(String extendedJson, String written) {
    assertThat(text("{v: " + extendedJson + "}")).isEqualTo("{\"v\":" + written + "}");
  }

  @Test
  void singleValues_areJson() {
    assertThat(IdText.of(BsonNull.VALUE)).isEqualTo("null");
    assertThat(IdText.of(BsonBoolean.FALSE)).isEqualTo("false");
    assertThat(IdText.of(new BsonArray())).isEqualTo("[]");
    assertThat(IdText.of(new BsonDouble(0.5))).isEqualTo("0.5");
    assertThat(IdText.of(new BsonSymbol("s"))).isEqualTo("\"s\"");
    assertThat(IdText.of(new BsonDateTime(1_516_702_830_007L)))
        .isEqualTo("\"2018-01-23T10:20:30.007Z\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$binary\":{\"base64\":\"AQI=\",\"subType\":\"00\"}}",
        "{\"$timestamp\":{\"t\":1,\"i\":2}}",
        "{\"$numberDecimal\":\"1.50\"}",
        "{\"$minKey\":1}"
      })
  void typeThatNoIdHas_isExtendedJson(String extendedJson) {
    assertThat(text("{\"v\": " + extendedJson + "}")).isEqualTo("{\"v\":" + extendedJson + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-01-23T10:20:30.123Z, 2018-01-23T10:20:30.123Z, 2018-01-23 10:20:30 UTC",
    "2018-01-23T10:20:30Z, 2018-01-23T10:20:30.000Z, 2018-01-23 10:20:30 UTC",
    "2018-07-23T14:11:29.987Z, 2018-07-23T14:11:29.987Z, 2018-07-23 14:11:29 UTC",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z, 1969-12-31 23:59:59 UTC",
    "2018-09-30T13:30:00.040Z, 2018-09-30T13:30:00.040Z, 2018-09-30 13:30:00 UTC",
    "0031-01-02T03:04:05.006Z, 0031-01-02T03:04:05.006Z, 0031-01-02 03:04:05 UTC"
  })
  void time_isUtcWithThreeDecimalsOrCutToSeconds(Instant time, String decimals, String seconds) {
    assertThat(IdText.time(time)).isEqualTo(decimals);
    assertThat(IdText.seconds(time)).isEqualTo(seconds);
  }

  private static String text(String json) {
    return IdText.of(BsonDocument.parse(json));
  }
}
