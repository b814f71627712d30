package io.registerexporter.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;

/** What a mapper makes of the documents of the decisions, in their order. */
final class MappedRows implements Iterator<Row> {
  private final Iterator<Row> decisions;
  private final SliceDocuments documents;
  private final Documents.Mapper mapper;
  private final Queue<Row> ready = new ArrayDeque<>();
  private Row ahead;

  MappedRows(Iterator<Row> decisions, SliceDocuments documents, Documents.Mapper mapper) {
    this.decisions = decisions;
    this.documents = documents;
    this.mapper = mapper;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (ahead != null || decisions.hasNext())) {
      List<Row> ofOne = decisionsOfNext();
      int slice = ofOne.get(0).getAs(ScanColumns.SLICE);
      long offset = ofOne.get(0).getAs(ScanColumns.OFFSET);
      mapper.map(documents.at(slice, offset), ofOne, ready::add);
    }
    return !ready.isEmpty();
  }

  /** Decisions about one document come one after the other. */
  private List<Row> decisionsOfNext() {
    List<Row> ofOne = new ArrayList<>(2);
    ofOne.add(ahead != null ? ahead : decisions.next());
    ahead = null;
    while (ahead == null && decisions.hasNext()) {
      Row next = decisions.next();
      if (isOfSameDocument(ofOne.get(0), next)) {
        ofOne.add(next);
      } else {
        ahead = next;
      }
    }
    return ofOne;
  }

  private static boolean isOfSameDocument(Row one, Row other) {
    return one.<Integer>getAs(ScanColumns.SLICE).equals(other.<Integer>getAs(ScanColumns.SLICE))
        && one.<Long>getAs(ScanColumns.OFFSET).equals(other.<Long>getAs(ScanColumns.OFFSET));
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
