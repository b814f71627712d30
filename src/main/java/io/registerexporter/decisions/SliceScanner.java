package io.registerexporter.decisions;

import io.registerexporter.exchange.Ids;
import io.registerexporter.register.Finding;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.Shape;
import io.registerexporter.source.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;

/** Reads the documents of a slice and keeps what decisions have to know of them. */
final class SliceScanner {

  private final RegisterCollection collection;
  private final ColumnsBuilder<?> columns;
  private final Ids.Builder ids = new Ids.Builder();
  private final ByteArrayOutputStream flags = new ByteArrayOutputStream();
  private final List<Rejection> rejections = new ArrayList<>();

  private SliceScanner(RegisterCollection collection, LocalDate publicationDate) {
    this.collection = collection;
    this.columns = ColumnsBuilder.of(collection, publicationDate);
  }

  /**
   * @param publicationDate after which nothing has happened yet
   */
  static ScannedSlice scan(
      RegisterCollection collection,
      FileSlice slice,
      LocalDate publicationDate,
      Configuration configuration) {
    SliceScanner scanner = new SliceScanner(collection, publicationDate);
    return scanner.scan(slice, scanner.columns.shape(), configuration);
  }

  /** Scans it with every field of its documents, which makes no difference, as tests show. */
  static ScannedSlice scanWhole(
      RegisterCollection collection,
      FileSlice slice,
      LocalDate publicationDate,
      Configuration configuration) {
    return new SliceScanner(collection, publicationDate)
        .scan(slice, Optional.empty(), configuration);
  }

  private ScannedSlice scan(FileSlice slice, Optional<Shape> shape, Configuration configuration) {
    try (DocumentReader reader = DocumentReader.open(collection, slice, shape, configuration)) {
      Optional<SourceDocument> document = reader.next();
      while (document.isPresent()) {
        add(document.get());
        document = reader.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a source file could not be closed", e);
    }
    return scanned();
  }

  private void add(SourceDocument document) {
    if (document instanceof SourceDocument.Unreadable unreadable) {
      reject(unreadable.finding());
    } else {
      add(columns, ((SourceDocument.Decoded) document).document());
    }
  }

  private <T> void add(ColumnsBuilder<T> builder, BsonDocument document) {
    Reading<T> reading = builder.read(document);
    if (reading instanceof Reading.Rejected<T> rejected) {
      reject(rejected.finding());
      return;
    }
    Reading.Accepted<T> accepted = (Reading.Accepted<T>) reading;
    T value = accepted.value();
    accepted
        .rejectionIn01()
        .ifPresent(finding -> rejections.add(new Rejection(flags.size(), finding, true)));
    int bits = builder.flags(value);
    if (!accepted.findings().isEmpty()) {
      bits |= ScannedSlice.Flag.HAS_FINDINGS.bit();
    }
    ids.add(builder.key(value));
    flags.write(bits);
    builder.add(value, document);
  }

  private void reject(Finding finding) {
    rejections.add(new Rejection(flags.size(), finding, false));
    ids.addNone();
    flags.write(0);
    columns.addNone();
  }

  private ScannedSlice scanned() {
    return new ScannedSlice(
        collection, ids.build(), flags.toByteArray(), List.copyOf(rejections), columns.build());
  }
}
