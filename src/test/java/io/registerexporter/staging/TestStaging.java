package io.registerexporter.staging;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.Setting;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.pipeline.RegisterDatabase;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import io.registerexporter.source.mongo.MongoRegister;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A reading of the database {@code register} of a server, with settings as a user gives them. */
final class TestStaging {

  private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
  private final Path folder;
  private long fileBytes = 1 << 20;

  private TestStaging(Path folder) {
    this.folder = folder;
  }

  static TestStaging of(TestMongo mongo, Path folder) {
    return new TestStaging(folder)
        .with(Setting.SOURCE, mongo.uri("register"))
        .with(Setting.MONGO_TIMEOUT, "2")
        .with(Setting.MONGO_READ_TIMEOUT, "2");
  }

  TestStaging with(Setting setting, String text) {
    settings.put(setting, text);
    return this;
  }

  TestStaging partitioner(String name) {
    return with(Setting.MONGO_PARTITIONER, name);
  }

  TestStaging readers(int number) {
    return with(Setting.MONGO_READERS, Integer.toString(number));
  }

  TestStaging attempts(int number) {
    return with(Setting.MONGO_READINGS, Integer.toString(number));
  }

  TestStaging quiesced() {
    return with(Setting.QUIESCED, "true");
  }

  TestStaging fileBytes(long bytes) {
    fileBytes = bytes;
    return this;
  }

  RegisterSource read() {
    ExportConfig config = Exports.config(folder.resolve("in"), folder.resolve("out"), settings);
    try (MongoRegister register = RegisterDatabase.connect(config, new Configuration())) {
      return new Staging(
              SharedSpark.session(),
              register,
              config.mongo().reading(),
              new Staging.Place(
                  folder.resolve("staged").toString(), config.sourceIdentity(), fileBytes),
              Exports.CLOCK)
          .read();
    }
  }

  /** What a user is told: the first failure that is of our own words. */
  static Throwable told(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof SourceException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
