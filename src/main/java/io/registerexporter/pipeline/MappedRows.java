package io.registerexporter.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;

/** What a mapper makes of the documents of the decisions, in their order. */
final class MappedRows implements Iterator<Row> {
  private final Iterator<Row> decisions;
  private final SliceDocuments documents;
  private final Documents.Mapper mapper;
  private final Queue<Row> ready = new ArrayDeque<>();

  MappedRows(Iterator<Row> decisions, SliceDocuments documents, Documents.Mapper mapper) {
    this.decisions = decisions;
    this.documents = documents;
    this.mapper = mapper;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && decisions.hasNext()) {
      Row decision = decisions.next();
      int slice = decision.getAs(ScanColumns.SLICE);
      long offset = decision.getAs(ScanColumns.OFFSET);
      mapper.map(documents.at(slice, offset), decision, ready::add);
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
