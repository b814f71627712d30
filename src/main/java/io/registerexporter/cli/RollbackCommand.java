package io.registerexporter.cli;

import io.registerexporter.catalog.Rollback;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code exports rollback}: names another export as the latest. */
@Command(
    name = "rollback",
    description = {
      "Lets latest.json name another published export. It stays so until an export is",
      "published that is newer than any that was named."
    },
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CatalogOptions catalog;

  @Option(
      names = "--to",
      paramLabel = "ID",
      required = true,
      description = "The export to be named, see exports list.")
  private String to;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Rollback.Result result =
        catalog.with(
            Sessions.hadoop(), exports -> new Rollback(exports).to(ExportOptions.checkedId(to)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(result) : text(result));
    out.flush();
    return ExitCode.OK.code();
  }

  private static String text(Rollback.Result result) {
    if (result.from().equals(Optional.of(result.to()))) {
      return "latest.json names " + result.to() + " already.";
    }
    return "latest.json names "
        + result.to()
        + result.from().map(from -> ", and no more " + from).orElse("")
        + ".";
  }
}
