package io.registerexporter.source;

import io.registerexporter.register.Finding;
import org.bson.BsonDocument;

/** A document as it was read, at its offset in a slice. */
public sealed interface SourceDocument {

  /** Offset of its first byte in the file, uncompressed. */
  long offset();

  record Decoded(long offset, BsonDocument document) implements SourceDocument {}

  /** Bytes that are no document. */
  record Unreadable(long offset, Finding finding) implements SourceDocument {}
}
