package io.registerexporter.generate.population;

import java.io.IOException;
import java.util.function.Consumer;
import org.bson.BsonWriter;

/** Where the documents of a collection go, in the order in which they are added. */
public interface DocumentSink {

  /**
   * Adds a document.
   *
   * @param document writes one whole document, from its start to its end
   */
  void add(Consumer<BsonWriter> document) throws IOException;
}
