package io.registerexporter.staging;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;

/** Reads staged documents back. */
final class StagedDocuments {

  private StagedDocuments() {}

  static List<BsonDocument> of(RegisterSource source, RegisterCollection collection)
      throws IOException {
    List<BsonDocument> documents = new ArrayList<>();
    for (FileSlice slice : source.slices(collection)) {
      try (DocumentReader reader = DocumentReader.open(collection, slice, new Configuration())) {
        Optional<SourceDocument> next = reader.next();
        while (next.isPresent()) {
          documents.add(((SourceDocument.Decoded) next.get()).document());
          next = reader.next();
        }
      }
    }
    return documents;
  }
}
