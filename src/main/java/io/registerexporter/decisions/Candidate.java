package io.registerexporter.decisions;

import io.registerexporter.register.Reading;
import io.registerexporter.source.BsonBytes;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * One of several documents of one id, of which one stays.
 *
 * @param document its number in its slice
 * @param updatedAt in milliseconds since 1970, or null
 * @param bytes its BSON
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record Candidate(int document, Long updatedAt, byte[] bytes) implements Serializable {

  /** The one that stays is the last: of the later update, then of the greater bytes. */
  static final Comparator<Candidate> STAYS_LAST =
      Comparator.comparing(
              Candidate::updatedAt, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
          .thenComparing(Candidate::bytes, Arrays::compareUnsigned);

  static <T> Candidate of(int number, ColumnsBuilder<T> builder, BsonDocument document) {
    Optional<Instant> updatedAt =
        builder.read(document) instanceof Reading.Accepted<T> accepted
            ? builder.updatedAt(accepted.value())
            : Optional.empty();
    return new Candidate(
        number, updatedAt.map(Instant::toEpochMilli).orElse(null), BsonBytes.of(document));
  }
}
