package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** What tests look at in a reading. */
final class Read {

  private Read() {}

  /** The record of a document that nothing is wrong with. */
  static <T> T sound(Reading<T> reading) {
    assertThat(findings(reading)).isEmpty();
    return value(reading);
  }

  static <T> T value(Reading<T> reading) {
    return accepted(reading).value();
  }

  /** The findings about a document's fields, each as {@code code field value}. */
  static List<String> findings(Reading<?> reading) {
    return Stream.concat(
            accepted(reading).findings().stream(), accepted(reading).laterFindings().stream())
        .map(Read::text)
        .toList();
  }

  /** The finding that rejects a document, as {@code code field value}. */
  static String rejection(Reading<?> reading) {
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return text(((Reading.Rejected<?>) reading).finding());
  }

  /** What rejects a document from an export as BODS 0.1 only, as {@code code field value}. */
  static String rejectionIn01(Reading<?> reading) {
    return accepted(reading).rejectionIn01().map(Read::text).orElse("");
  }

  private static <T> Reading.Accepted<T> accepted(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted<T>) reading;
  }

  private static String text(Finding finding) {
    return finding.code().code() + " " + finding.field() + " " + finding.value();
  }
}
