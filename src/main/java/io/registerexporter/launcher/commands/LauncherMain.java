package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** {@code register-exporter cluster}, in the launcher's jar. */
@Command(
    name = "register-exporter",
    description = "Starts, stops, lists and watches clusters of Amazon EMR that export.",
    versionProvider = LauncherMain.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:internal error, or a cluster that failed",
      "2:wrong command line",
      "3:wrong configuration, or a right is missing",
      "5:EMR or S3 cannot be reached, or fails",
      "7:the export exists or is being made",
      "8:timeout"
    },
    subcommands = ClusterCommand.class)
public final class LauncherMain implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LauncherMain.class);

  private static final int USAGE = LauncherException.Kind.USAGE.exitCode();

  private final Surroundings surroundings;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private LauncherMain(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofThisProcess()).execute(arguments));
  }

  /** The command line, which returns exit codes. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new LauncherMain(surroundings))
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .setExecutionExceptionHandler(executionHandler())
        .setParameterExceptionHandler(parameterHandler())
        .setUsageHelpAutoWidth(true);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  private static IExecutionExceptionHandler executionHandler() {
    return (failure, command, parsed) -> {
      if (failure instanceof LauncherException known) {
        command.getErr().println("register-exporter: " + known.getMessage());
        LOG.debug("failed", failure);
        return known.kind().exitCode();
      }
      command.getErr().println("register-exporter: internal error: " + failure);
      LOG.error("internal error", failure);
      return LauncherException.Kind.INTERNAL.exitCode();
    };
  }

  private static IParameterExceptionHandler parameterHandler() {
    return (failure, arguments) -> {
      CommandLine command = failure.getCommandLine();
      command.getErr().println("register-exporter: " + failure.getMessage());
      CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      return USAGE;
    };
  }

  /** What the jar says of itself. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = LauncherMain.class.getPackage().getImplementationVersion();
      return new String[] {"register-exporter launcher " + (version == null ? "unknown" : version)};
    }
  }
}
