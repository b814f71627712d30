package io.registerexporter.sample;

import io.registerexporter.cli.SampleServer;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The synthetic register behind the source {@code sample:}, the same each time. */
public final class SampleRegister implements SampleServer {

  private static final String DATABASE = "sample";
  private static final long ENTITIES = 5_000;
  private static final long SEED = 1;

  /** Called by Java's service loader. */
  public SampleRegister() {}

  /**
   * {@inheritDoc}
   *
   * @throws OutputException if the folder for temporary files cannot take the register
   */
  @Override
  public Running start() {
    Map<RegisterCollection, byte[]> register = generate();
    EmbeddedMongo mongo = EmbeddedMongo.start();
    try {
      register.forEach(
          (collection, documents) -> mongo.load(DATABASE, collection.collectionName(), documents));
      return new Served(mongo);
    } catch (RuntimeException e) {
      mongo.close();
      throw e;
    }
  }

  /** Documents in BSON, by way of files, which is what the generator writes. */
  private static Map<RegisterCollection, byte[]> generate() {
    try {
      Path folder = Files.createTempDirectory("register-exporter-sample");
      try {
        RegisterGenerator.write(ENTITIES, SEED, Form.BSON, folder);
        Map<RegisterCollection, byte[]> register = new EnumMap<>(RegisterCollection.class);
        for (RegisterCollection collection : RegisterCollection.values()) {
          register.put(collection, Files.readAllBytes(file(folder, collection)));
        }
        return register;
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new OutputException(
          "cannot write the sample to "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + e.getMessage()
              + ". Check the space there, or name another folder with -Djava.io.tmpdir.",
          e);
    }
  }

  private static void delete(Path folder) throws IOException {
    for (RegisterCollection collection : RegisterCollection.values()) {
      Files.deleteIfExists(file(folder, collection));
    }
    Files.delete(folder);
  }

  private static Path file(Path folder, RegisterCollection collection) {
    return folder.resolve(collection.collectionName() + Form.BSON.ending());
  }

  private record Served(EmbeddedMongo mongo) implements Running {

    @Override
    public String uri() {
      return mongo.uri(DATABASE);
    }

    @Override
    public void close() {
      mongo.close();
    }
  }
}
