package io.registerexporter.source;

import io.registerexporter.register.RegisterCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.bson.BsonDocument;

/** A folder with the files of a dump, of which a test says what is in one. */
final class Dump {

  static final Configuration CONFIGURATION = new Configuration();

  static final long ONE_SLICE = Long.MAX_VALUE / 2;

  private final Path folder;

  /** A dump of empty collections. */
  static Dump in(Path folder) throws IOException {
    for (RegisterCollection collection : RegisterCollection.values()) {
      Files.createFile(folder.resolve(collection.collectionName() + ".jsonl"));
    }
    return new Dump(folder);
  }

  private Dump(Path folder) {
    this.folder = folder;
  }

  /** Stores the entities in the file of that name. */
  Dump withEntities(String file, byte[] content) throws IOException {
    Files.deleteIfExists(folder.resolve("entities.jsonl"));
    Files.write(folder.resolve(file), content);
    return this;
  }

  Dump withEntities(String file, String content) throws IOException {
    return withEntities(file, content.getBytes(StandardCharsets.UTF_8));
  }

  SourceFolder open(long sliceBytes) {
    return open(folder.toString(), sliceBytes);
  }

  /** Cut by guesses, however small the files are. */
  SourceFolder openGuessing(long sliceBytes) {
    return SourceFolder.open(folder.toString(), names(""), sliceBytes, CONFIGURATION, 0);
  }

  static SourceFolder open(String folder, long sliceBytes) {
    return SourceFolder.open(folder, names(""), sliceBytes, CONFIGURATION);
  }

  static Map<RegisterCollection, String> names(String prefix) {
    Map<RegisterCollection, String> names = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : RegisterCollection.values()) {
      names.put(collection, prefix + collection.collectionName());
    }
    return names;
  }

  /** The entities in the order in which the slices hold them. */
  List<SourceDocument> entities(long sliceBytes) throws IOException {
    return entities(open(sliceBytes));
  }

  static List<SourceDocument> entities(RegisterSource source) throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    for (FileSlice slice : source.slices(RegisterCollection.ENTITIES)) {
      documents.addAll(read(slice));
    }
    return documents;
  }

  /** The entities, each as its JSON or as the code of the finding, after its offset. */
  List<String> entities() throws IOException {
    return entities(ONE_SLICE).stream().map(Dump::text).toList();
  }

  /** The entities, all of which are readable. */
  List<BsonDocument> documents() throws IOException {
    return entities(ONE_SLICE).stream()
        .map(document -> ((SourceDocument.Decoded) document).document())
        .toList();
  }

  static List<SourceDocument> read(FileSlice slice) throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    try (DocumentReader reader =
        DocumentReader.open(RegisterCollection.ENTITIES, slice, CONFIGURATION)) {
      for (Optional<SourceDocument> next = reader.next(); next.isPresent(); next = reader.next()) {
        documents.add(next.get());
      }
    }
    return documents;
  }

  static String text(SourceDocument document) {
    if (document instanceof SourceDocument.Decoded decoded) {
      return decoded.offset() + " " + decoded.document().toJson();
    }
    SourceDocument.Unreadable unreadable = (SourceDocument.Unreadable) document;
    return unreadable.offset() + " " + unreadable.finding().code().code();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] together(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
