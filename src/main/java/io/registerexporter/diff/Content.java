package io.registerexporter.diff;

import io.registerexporter.verify.json.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a statement says as a number: that of two statements is the same if they are the same JSON,
 * whatever the order of keys and the way that texts and numbers are written, but for what says
 * something of the publication alone. That is
 *
 * <ul>
 *   <li>publicationDetails: date, publisher and licence;
 *   <li>source.retrievedAt, which every import moves;
 *   <li>recordStatus of 0.4, the place of a statement in a series;
 *   <li>statementDate and statementId of 0.4 where that date is the one of the publication, as it
 *       is where the register has none that has come. Of records that it confirms on the very days
 *       of both publications, and does not change, nothing is said therefore.
 * </ul>
 *
 * <p>The first three are also what the hash in statement ids of 0.4 leaves out.
 */
final class Content {

  /** Left out of a statement. */
  static final Set<String> OF_PUBLICATION = Set.of("publicationDetails", "recordStatus");

  /** Left out of one that bears the date of its publication, on which its id depends, too. */
  private static final Set<String> OF_DATE =
      Set.of("publicationDetails", "recordStatus", "statementId", "statementDate");

  static final String SOURCE = "source";

  /** Left out of its source, which is nothing if it has no more. */
  static final Set<String> OF_RETRIEVAL = Set.of("retrievedAt");

  /** A byte that is in no UTF-8, and so ends a text. */
  private static final byte END = (byte) 0xFF;

  private static final Comparator<Value> BY_NAME = Comparator.comparing(Value::name);

  private final MessageDigest sha256 = DigestUtils.getSha256Digest();

  /** The first 64 bits of the SHA-256 of what a statement says. */
  long hash(Value statement) {
    for (Value field :
        fields(statement, isDatedByPublication(statement) ? OF_DATE : OF_PUBLICATION)) {
      if (!field.name().equals(SOURCE) || !field.isObject()) {
        text(field.name());
        add(field);
      } else {
        List<Value> source = fields(field, OF_RETRIEVAL);
        if (!source.isEmpty()) {
          text(field.name());
          object(source);
        }
      }
    }
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  private static boolean isDatedByPublication(Value statement) {
    return statement.get("recordId").isThere()
        && statement
            .get("statementDate")
            .isSameText(statement.get("publicationDetails").get("publicationDate"));
  }

  private static List<Value> fields(Value object, Set<String> leftOut) {
    List<Value> fields = new ArrayList<>();
    for (Value field : object.fields()) {
      if (!leftOut.contains(field.name())) {
        fields.add(field);
      }
    }
    fields.sort(BY_NAME);
    return fields;
  }

  private void add(Value value) {
    switch (value.kind()) {
      case OBJECT -> object(fields(value, Set.of()));
      case ARRAY -> {
        sha256.update((byte) '[');
        for (Value element : value.elements()) {
          add(element);
        }
        sha256.update((byte) ']');
      }
      case TEXT -> {
        sha256.update((byte) '"');
        value.update(sha256);
        sha256.update(END);
      }
      case NUMBER -> {
        sha256.update((byte) '0');
        text(
            value
                .number()
                .map(number -> number.stripTrailingZeros().toString())
                .orElseGet(value::scalarText));
      }
      case BOOLEAN -> sha256.update((byte) (value.isTrue() ? 't' : 'f'));
      case NULL, MISSING -> sha256.update((byte) 'n');
    }
  }

  private void object(List<Value> fields) {
    sha256.update((byte) '{');
    for (Value field : fields) {
      text(field.name());
      add(field);
    }
    sha256.update((byte) '}');
  }

  private void text(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update(END);
  }
}
