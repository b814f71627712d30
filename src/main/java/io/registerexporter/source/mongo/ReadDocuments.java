package io.registerexporter.source.mongo;

import com.mongodb.MongoException;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * The documents of a task. Rows are read when they are asked for, so that a task knows the access
 * before the connector needs it, and the driver's exceptions end here.
 */
record ReadDocuments(Broadcast<MongoAccess> access)
    implements MapPartitionsFunction<byte[], byte[]> {

  @Override
  public Iterator<byte[]> call(Iterator<byte[]> read) {
    MongoAccess known = access.value();
    known.register();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return asked(read::hasNext, known);
      }

      @Override
      public byte[] next() {
        return asked(read::next, known);
      }
    };
  }

  private static <T> T asked(Supplier<T> question, MongoAccess access) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw MongoFailure.of(e, access);
    }
  }
}
