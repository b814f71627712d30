package io.registerexporter.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code cluster}, where it is listed and cannot be had: it is in the launcher's jar, which {@code
 * bin/register-exporter} runs for it.
 */
@Command(
    name = "cluster",
    description = "Starts, stops, lists and watches clusters of Amazon EMR that export.")
final class ClusterCommand implements Runnable {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public void run() {
    throw new UsageException(
        "cluster "
            + String.join(" ", arguments)
            + " is a command of bin/register-exporter, and of the launcher's jar: java -jar"
            + " register-exporter-…-launcher.jar cluster. This is the jar for spark-submit.");
  }
}
