package io.registerexporter.pipeline;

import io.registerexporter.config.ConfigException;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.MongoConfig;
import io.registerexporter.source.SourceException;
import io.registerexporter.source.mongo.MongoAccess;
import io.registerexporter.source.mongo.MongoRegister;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The database that a configuration names. */
public final class RegisterDatabase {

  private RegisterDatabase() {}

  /**
   * Connects to it with credentials that are got now.
   *
   * @throws ConfigException if there are none
   * @throws SourceException if it is not reached or lacks a collection
   */
  public static MongoRegister connect(ExportConfig config, Configuration hadoop) {
    MongoConfig mongo = config.mongo();
    MongoAccess access =
        MongoAccess.of(
            config.mongoUri(System.getenv()),
            mongo.tlsCa().map(file -> content(file, hadoop)),
            Duration.ofSeconds(mongo.timeoutSeconds()),
            Duration.ofSeconds(mongo.readTimeoutSeconds()));
    return MongoRegister.connect(access, config.collections());
  }

  private static byte[] content(String file, Configuration hadoop) {
    try {
      Path path = new Path(file);
      try (InputStream in = path.getFileSystem(hadoop).open(path)) {
        return in.readAllBytes();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceException(
          "cannot read the certificates of mongoTlsCa, " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
