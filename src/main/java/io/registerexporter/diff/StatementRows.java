package io.registerexporter.diff;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.store.OutputException;
import io.registerexporter.verify.GzipLines;
import io.registerexporter.verify.Place;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.json.ValueReader;
import io.registerexporter.verify.rules.StatementRules;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads one part from its first byte to its last: a row for each statement. */
final class StatementRows implements Iterator<Row>, Closeable {

  /** The first 128 bits of the SHA-256 of type and key. */
  static final String HIGH = "high";

  static final String LOW = "low";

  /** The hash of what the statement says. */
  static final String CONTENT = "content";

  /** Number of the part and of the line. */
  static final String PLACE = "place";

  static final String TYPE = "type";

  static final StructType SCHEMA =
      new StructType()
          .add(HIGH, DataTypes.LongType, false)
          .add(LOW, DataTypes.LongType, false)
          .add(CONTENT, DataTypes.LongType, false)
          .add(PLACE, DataTypes.LongType, false)
          .add(TYPE, DataTypes.IntegerType, false);

  private final ReadPart part;
  private final int number;
  private final GzipLines lines;
  private final StatementSubject subject;
  private final Content content = new Content();
  private final ValueReader reader = new ValueReader(StatementRules.NAMES);
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private Optional<Row> next = Optional.empty();
  private long count;
  private boolean finished;

  /**
   * @param number which of all parts it is, from 0
   */
  StatementRows(ReadPart part, int number, BodsVersion version, Configuration configuration)
      throws IOException {
    this.part = part;
    this.number = number;
    this.subject = StatementSubject.of(version);
    this.lines = new GzipLines(part.path(), configuration);
  }

  /**
   * @throws OutputException after the last line if the bytes are not those that the manifest tells,
   *     and at a line that is no statement
   */
  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !finished) {
      try {
        advance();
      } catch (IOException damaged) {
        throw changed(damaged.getMessage() + ", after " + count + " lines");
      }
    }
    return next.isPresent();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the part " + part.key() + " has been read");
    }
    Row row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void advance() throws IOException {
    if (lines.next()) {
      count++;
      next = Optional.of(row());
    } else {
      finished = true;
      requireSame();
    }
  }

  private Row row() throws IOException {
    Value statement =
        lines.value(reader).orElseThrow(() -> changed("line " + count + " is no JSON"));
    String key = subject.key(statement);
    StatementType type =
        subject
            .type(statement)
            .filter(known -> !key.isEmpty())
            .orElseThrow(() -> changed("line " + count + " is no statement of its version"));
    sha256.update((byte) type.ordinal());
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
    return RowFactory.create(
        hash.getLong(),
        hash.getLong(),
        content.hash(statement),
        Place.of(number, count),
        type.ordinal());
  }

  private void requireSame() {
    String read = lines.sha256();
    if (lines.bytes() != part.bytes() || !read.equals(part.sha256())) {
      throw changed(
          "it has "
              + lines.bytes()
              + " bytes with the SHA-256 "
              + read
              + ", and its manifest says "
              + part.bytes()
              + " with "
              + part.sha256());
    }
  }

  private OutputException changed(String how) {
    return new OutputException(
        "the part "
            + part.path()
            + " is not what was published: "
            + how
            + ". verify tells all that is wrong with an export.");
  }
}
