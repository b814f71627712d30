package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import org.apache.hadoop.conf.Configuration;

/**
 * A run that failed before there was an {@link Export}: its command line or its settings are wrong,
 * or Spark does not start.
 *
 * @param destination where its export was to go
 */
public record FailedStart(ExportConfig destination, Configuration hadoop) {

  /**
   * Writes its status down, if that is no other run's.
   *
   * @param exitCode what the program will exit with
   * @param failure why; what its message says first goes into the status
   * @throws OutputException if there is no such place
   */
  public void report(int exitCode, Throwable failure) {
    String output = Store.absolute(destination.output(), hadoop);
    ExportLayout layout = new ExportLayout(output, destination.exportId());
    try (Store store = Store.of(output, hadoop)) {
      new RunReport(store, layout, destination.claimLease()).failed("starting", exitCode, failure);
    }
  }
}
