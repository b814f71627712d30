package io.registerexporter.pipeline;

import io.registerexporter.decisions.DecidedSlice;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.SourceDocument;
import io.registerexporter.source.SourceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.bson.BsonDocument;

/**
 * The rows of statements and findings of a slice: those documents are read again that give some,
 * one at a time.
 */
final class SliceRows implements Iterator<Row> {

  private final SliceWork work;
  private final DocumentMapping mapping;
  private final Configuration configuration;
  private final BitSet readAgain = new BitSet();
  private final List<BitSet> readAgainFor;
  private final Queue<Row> ready = new ArrayDeque<>();
  private Optional<DocumentReader> reader = Optional.empty();
  private int next;

  SliceRows(SliceWork work, DocumentMapping mapping, Configuration configuration) {
    this.work = work;
    this.mapping = mapping;
    this.configuration = configuration;
    this.readAgainFor = work.decided().stream().map(DecidedSlice::readAgain).toList();
    readAgainFor.forEach(readAgain::or);
    work.decided().forEach(decided -> mapping.rejected(decided, ready::add));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && next < readAgain.length()) {
      int document = readAgain.nextSetBit(next);
      mapping.map(work.source().collection(), read(document), decisions(document), ready::add);
    }
    return !ready.isEmpty();
  }

  private List<Decision> decisions(int document) {
    List<Decision> decisions = new ArrayList<>(readAgainFor.size());
    for (int i = 0; i < readAgainFor.size(); i++) {
      if (readAgainFor.get(i).get(document)) {
        decisions.add(new Decision(work.decided().get(i), document));
      }
    }
    return decisions;
  }

  /** Goes on to a document. */
  private BsonDocument read(int document) {
    if (reader.isEmpty()) {
      reader = Optional.of(open());
    }
    while (next < document) {
      if (!reader.get().skip()) {
        throw changed();
      }
      next++;
    }
    next++;
    SourceDocument found = reader.get().next().orElseThrow(this::changed);
    if (found instanceof SourceDocument.Decoded decoded) {
      return decoded.document();
    }
    throw changed();
  }

  private DocumentReader open() {
    DocumentReader opened =
        DocumentReader.open(work.source().collection(), work.source().slice(), configuration);
    TaskEnd.close(opened);
    return opened;
  }

  private SourceException changed() {
    return new SourceException(
        work.source().slice().path()
            + " has changed: it does not hold the documents any more that it held at first. Do not"
            + " change the source while it is exported.");
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
