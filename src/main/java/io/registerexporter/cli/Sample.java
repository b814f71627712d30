package io.registerexporter.cli;

import java.util.ServiceLoader;

/** The source {@code sample:}: a synthetic register in a server that runs as long as it is read. */
final class Sample {

  private Sample() {}

  /**
   * Starts the server.
   *
   * @throws UsageException if this is not bin/register-exporter
   */
  static SampleServer.Running start() {
    return server().start();
  }

  /**
   * The server, not started.
   *
   * @throws UsageException if this is not bin/register-exporter
   */
  static SampleServer server() {
    return ServiceLoader.load(SampleServer.class)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "the source sample: is there through bin/register-exporter only. Give a folder"
                        + " or mongodb://… with --source."));
  }
}
