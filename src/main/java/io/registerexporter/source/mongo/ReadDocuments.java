package io.registerexporter.source.mongo;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * The documents of a task. Rows are read when they are asked for, so that a task knows the access
 * before the connector needs it, and the driver's exceptions end here.
 */
record ReadDocuments(Broadcast<MongoAccess> access)
    implements FlatMapFunction<Iterator<byte[]>, byte[]> {

  @Override
  public Iterator<byte[]> call(Iterator<byte[]> read) {
    MongoAccess known = access.value();
    known.register();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return MongoFailure.translated(read::hasNext, known);
      }

      @Override
      public byte[] next() {
        return MongoFailure.translated(read::next, known);
      }
    };
  }
}
