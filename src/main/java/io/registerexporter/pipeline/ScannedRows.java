package io.registerexporter.pipeline;

import io.registerexporter.register.Reading;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.SourceDocument;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.bson.BsonDocument;

/** All documents of a slice as rows. */
final class ScannedRows implements Iterator<Row> {
  private final CollectionScan scan;
  private final FileSlice slice;
  private final LocalDate publicationDate;
  private final DocumentReader reader;
  private Row next;

  ScannedRows(
      CollectionScan scan,
      FileSlice slice,
      LocalDate publicationDate,
      Configuration configuration) {
    this.scan = scan;
    this.slice = slice;
    this.publicationDate = publicationDate;
    this.reader = DocumentReader.open(scan.collection(), slice, configuration);
    TaskEnd.close(reader);
    this.next = read();
  }

  private Row read() {
    return reader.next().map(this::row).orElse(null);
  }

  private Row row(SourceDocument document) {
    if (document instanceof SourceDocument.Unreadable unreadable) {
      return scan.rejected(slice.id(), unreadable.offset(), unreadable.finding());
    }
    BsonDocument bson = ((SourceDocument.Decoded) document).document();
    Reading<CollectionScan.Facts> reading = scan.read(bson, publicationDate);
    if (reading instanceof Reading.Rejected<CollectionScan.Facts> rejected) {
      return scan.rejected(slice.id(), document.offset(), rejected.finding());
    }
    var accepted = (Reading.Accepted<CollectionScan.Facts>) reading;
    return scan.row(slice.id(), document.offset(), accepted.value());
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = read();
    return row;
  }
}
