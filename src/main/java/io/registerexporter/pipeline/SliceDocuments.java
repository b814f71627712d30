package io.registerexporter.pipeline;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.SourceDocument;
import io.registerexporter.source.SourceException;
import java.io.Closeable;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;

/** Documents at ascending offsets of one slice after the other. */
final class SliceDocuments implements Closeable {
  private final RegisterCollection collection;
  private final Map<Integer, FileSlice> slices;
  private final Configuration configuration;
  private FileSlice slice;
  private DocumentReader reader;

  SliceDocuments(
      RegisterCollection collection, Map<Integer, FileSlice> slices, Configuration configuration) {
    this.collection = collection;
    this.slices = slices;
    this.configuration = configuration;
    TaskEnd.close(this);
  }

  BsonDocument at(int sliceId, long offset) {
    if (slice == null || slice.id() != sliceId) {
      close();
      slice = slices.get(sliceId);
      reader = DocumentReader.open(collection, slice, configuration);
    }
    while (true) {
      SourceDocument found =
          reader
              .next()
              .orElseThrow(
                  () ->
                      new SourceException(
                          slice.path()
                              + " has changed: no document is at byte "
                              + offset
                              + " any more. Do not change the source while it is exported."));
      if (found.offset() == offset && found instanceof SourceDocument.Decoded decoded) {
        return decoded.document();
      }
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      TaskEnd.closeNow(reader);
      reader = null;
    }
  }
}
