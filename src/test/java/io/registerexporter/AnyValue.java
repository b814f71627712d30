package io.registerexporter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Values that a field of the register may hold, whatever it is meant for. */
public final class AnyValue {

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u00A0\u2003\u2028",
          "\u200B",
          "\u0000",
          "a\u0000\u001F\u007F\u0085b",
          "line\nend\r\t",
          "\uD800",
          "a\uDC00b",
          "\uDC00\uD800",
          "😀",
          "<b>&\u2029\"\\",
          "null",
          "NaN",
          "long ".repeat(2_000));

  private static final List<BsonValue> ODD_NUMBERS =
      List.of(
          new BsonDouble(Double.NaN),
          new BsonDouble(Double.POSITIVE_INFINITY),
          new BsonDouble(Double.NEGATIVE_INFINITY),
          new BsonDouble(-0.0),
          new BsonDouble(Double.MIN_VALUE),
          new BsonDouble(Double.MAX_VALUE),
          new BsonDouble(Math.nextUp(100)),
          new BsonInt32(0),
          new BsonInt64(100),
          new BsonInt64(Long.MAX_VALUE),
          new BsonInt64(Long.MIN_VALUE),
          new BsonDecimal128(Decimal128.NaN),
          new BsonDecimal128(Decimal128.NEGATIVE_INFINITY),
          new BsonDecimal128(Decimal128.NEGATIVE_ZERO),
          new BsonDecimal128(Decimal128.parse("9.999999999999999999999999999999999E+6144")),
          new BsonDecimal128(Decimal128.parse("1E-6176")),
          new BsonDecimal128(Decimal128.parse("100.0000000000000000000000000000001")),
          new BsonDecimal128(Decimal128.parse("33.33")));

  private static final List<BsonValue> ODD_TYPES =
      List.of(
          BsonNull.VALUE,
          BsonBoolean.TRUE,
          BsonBoolean.FALSE,
          new BsonObjectId(new ObjectId("5b55e2a0e4ebf34044a00002")),
          new BsonArray(),
          new BsonDocument(),
          new BsonBinary(new byte[] {0, -1}),
          new BsonRegularExpression("a/\uD800", "i"),
          new BsonSymbol("symbol\uD800"),
          new BsonTimestamp(-1),
          new BsonMinKey(),
          new BsonMaxKey(),
          new BsonUndefined(),
          new BsonJavaScript("f()"),
          new BsonJavaScriptWithScope("f()", new BsonDocument()),
          new BsonDbPointer("c", new ObjectId("5b55e2a0e4ebf34044a00002")));

  private static final List<DateTimeFormatter> DATE_FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ISO_ORDINAL_DATE,
          DateTimeFormatter.ISO_WEEK_DATE,
          DateTimeFormatter.ofPattern("uuuu-MM"),
          DateTimeFormatter.ofPattern("uuuuMM"),
          DateTimeFormatter.ofPattern("uuuu"),
          DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY),
          DateTimeFormatter.ofPattern("'+'uuuu-MM-dd"),
          DateTimeFormatter.ofPattern("'-'uuuu-MM"),
          DateTimeFormatter.ofPattern("dd.MM.uuuu"));

  private AnyValue() {}

  public static Arbitrary<BsonValue> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, anyText().map(BsonString::new)),
        Tuple.of(2, Arbitraries.of(ODD_TYPES)),
        Tuple.of(2, numbers()),
        Tuple.of(1, times()),
        Tuple.of(1, Arbitraries.lazy(AnyValue::any).list().ofMaxSize(2).map(BsonArray::new)),
        Tuple.of(1, Arbitraries.lazy(AnyValue::documents)));
  }

  /** Documents of any keys, such as those of an {@code _id}. */
  public static Arbitrary<BsonDocument> documents() {
    return Arbitraries.maps(
            Arbitraries.oneOf(Arbitraries.of("a", "document_id", "id"), anyText()),
            Arbitraries.lazy(AnyValue::any))
        .ofMaxSize(2)
        .map(
            fields -> {
              BsonDocument document = new BsonDocument();
              document.putAll(fields);
              return document;
            });
  }

  /** Texts of the meaning that a field has, among others. */
  public static Arbitrary<BsonValue> texts(String... meant) {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(meant)),
            Tuple.of(1, Arbitraries.of(meant).map(text -> " " + text + "\u00A0")),
            Tuple.of(1, anyText()))
        .map(BsonString::new);
  }

  private static Arbitrary<String> anyText() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(ODD_TEXTS)),
        Tuple.of(
            1,
            Arbitraries.integers()
                .between(0, Character.MAX_VALUE)
                .list()
                .ofMaxSize(6)
                .map(
                    units ->
                        units.stream()
                            .map(unit -> Character.toString((char) (int) unit))
                            .collect(Collectors.joining()))));
  }

  private static Arbitrary<BsonValue> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.of(ODD_NUMBERS),
        Arbitraries.longs().map(bits -> new BsonDouble(Double.longBitsToDouble(bits))),
        Arbitraries.integers().map(BsonInt32::new));
  }

  /** Shares, most of them between nothing and all. */
  public static Arbitrary<BsonValue> percents() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.of(0, 25, 100).map(BsonInt32::new)),
        Tuple.of(2, Arbitraries.doubles().between(-1, 101).map(BsonDouble::new)),
        Tuple.of(1, numbers()));
  }

  public static Arbitrary<BsonValue> flags() {
    return Arbitraries.of(BsonBoolean.TRUE, BsonBoolean.FALSE);
  }

  /** Times, most of them in our days and some about the ends of all years. */
  public static Arbitrary<BsonValue> times() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.longs().between(1_400_000_000_000L, 2_000_000_000_000L)),
            Tuple.of(1, Arbitraries.longs()),
            Tuple.of(
                1,
                Arbitraries.of(
                    -62_135_596_800_001L,
                    -62_135_596_800_000L,
                    253_402_300_799_999L,
                    253_402_300_800_000L,
                    -1L,
                    Long.MIN_VALUE)))
        .map(BsonDateTime::new);
  }

  public static Arbitrary<BsonValue> dates() {
    Arbitrary<LocalDate> days =
        days(
            Arbitraries.oneOf(
                Arbitraries.integers().between(2010, 2030),
                Arbitraries.integers().between(0, 9999)));
    return Arbitraries.oneOf(
        Combinators.combine(days, Arbitraries.of(DATE_FORMS))
            .as((day, form) -> new BsonString(form.format(day))),
        texts("2016", "2016-02", "2016-02-30", "9999-W52-7", "0000"));
  }

  public static Arbitrary<LocalDate> days(Arbitrary<Integer> years) {
    return Combinators.combine(years, Arbitraries.integers().between(1, 365))
        .as(LocalDate::ofYearDay);
  }

  public static Arbitrary<BsonValue> addresses() {
    return Arbitraries.oneOf(
        texts("http://a.example/x?y#z", "urn:x", "www.a.example", "http://a.example/é"),
        Arbitraries.strings()
            .withChars("aZ0-._~!$&'()*+,;=:@/?#%[] ")
            .ofMaxLength(12)
            .map(end -> new BsonString("http://" + end)),
        Arbitraries.strings()
            .withChars("aZ0:/@?#%4F.")
            .ofMaxLength(12)
            .map(end -> new BsonString("x:" + end)));
  }

  public static Arbitrary<BsonValue> arrayOf(Arbitrary<BsonValue> elements) {
    return Arbitraries.frequencyOf(Tuple.of(4, elements), Tuple.of(1, any()))
        .list()
        .ofMaxSize(4)
        .map(BsonArray::new);
  }

  /** A field's value: what is meant, anything, or absent. */
  public static Arbitrary<Optional<BsonValue>> field(Arbitrary<BsonValue> meant) {
    return Arbitraries.frequencyOf(
        Tuple.of(6, meant.map(Optional::of)),
        Tuple.of(1, any().map(Optional::of)),
        Tuple.of(1, Arbitraries.just(Optional.empty())));
  }
}
