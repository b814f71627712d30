package io.registerexporter.cli;

import io.registerexporter.catalog.Catalog;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** Which output folder a command looks at. */
final class CatalogOptions {

  /** Settings ask for an id; these commands are about all. */
  private static final String ANY = "any";

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Folder that the exports are under, also s3://BUCKET/…. Default: ./out.")
  private String output;

  /** Does something with the exports of the folder. */
  <T> T with(Configuration hadoop, Function<Catalog, T> action) {
    ExportConfig config = ExportOptions.of(Optional.ofNullable(output), ANY, Clock.systemUTC());
    String folder = Store.absolute(config.output(), hadoop);
    try (Store store = Store.of(folder, hadoop)) {
      return action.apply(new Catalog(store, folder, config.claimLease()));
    }
  }
}
