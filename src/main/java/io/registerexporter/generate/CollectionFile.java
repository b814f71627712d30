package io.registerexporter.generate;

import io.registerexporter.generate.population.DocumentSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.bson.BsonWriter;

/** The file of one collection, which counts the documents written to it. */
abstract sealed class CollectionFile implements DocumentSink, Closeable
    permits BsonFile, JsonLinesFile {

  private long documents;

  /**
   * Creates the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  static CollectionFile create(Path path, Form form) throws IOException {
    OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
    return switch (form) {
      case BSON -> new BsonFile(out);
      case JSONL -> new JsonLinesFile(out);
    };
  }

  @Override
  public final void add(Consumer<BsonWriter> document) throws IOException {
    write(document);
    documents++;
  }

  abstract void write(Consumer<BsonWriter> document) throws IOException;

  final long documents() {
    return documents;
  }
}
