package io.registerexporter.cli;

import io.registerexporter.catalog.Catalog;
import io.registerexporter.catalog.ExportEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code exports list}: what there is under an output folder. */
@Command(
    name = "list",
    description = "Lists the exports of an output folder, the newest first.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CatalogOptions catalog;

  @Option(names = "--json", description = "Print the result as one JSON array.")
  private boolean json;

  @Override
  public Integer call() {
    List<ExportEntry> exports = catalog.with(Sessions.hadoop(), Catalog::list);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(exports) : EntryText.of(exports));
    out.flush();
    return ExitCode.OK.code();
  }
}
