package io.registerexporter.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.SparkUserAppException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/** The program: {@code bin/register-exporter}, and the main class under spark-submit. */
@Command(
    name = "register-exporter",
    description = "Exports a beneficial-ownership register as statements of BODS.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:internal error",
      "2:wrong command line",
      "3:wrong configuration",
      "4:source missing, damaged or out of reach",
      "5:output cannot be written or read",
      "6:refused by a check",
      "7:the export exists or is being made",
      "8:timeout",
      "143:told to stop by a signal"
    },
    subcommands = {
      ExportCommand.class,
      VerifyCommand.class,
      ExportsCommand.class,
      GenerateCommand.class,
      ClusterCommand.class
    })
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) throws SparkUserAppException {
    int exitCode = commandLine().execute(arguments);
    if (!isClusterDriver()) {
      System.exit(exitCode);
    }
    // A driver on a cluster belongs to the cluster, which takes an exit for a failure, whatever its
    // code.
    if (exitCode != ExitCode.OK.code()) {
      throw new SparkUserAppException(exitCode);
    }
  }

  private static boolean isClusterDriver() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }

  /** The command line, which returns exit codes. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .setExecutionExceptionHandler(executionHandler())
        .setParameterExceptionHandler(parameterHandler())
        // Arguments may come from events: none of them names a file to be read here.
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Results are UTF-8 whatever the locale. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  private static IExecutionExceptionHandler executionHandler() {
    return (failure, command, parsed) -> {
      Failure.report(failure, command.getErr());
      ExitCode code = ExitCode.of(failure);
      if (command.getCommand() instanceof ExportCommand export && !export.hasBegun()) {
        new EarlyEnd(parsed.originalArgs(), System.getenv()).report(code, failure);
      }
      return code.code();
    };
  }

  private static IParameterExceptionHandler parameterHandler() {
    return (failure, arguments) -> {
      CommandLine command = failure.getCommandLine();
      command.getErr().println("register-exporter: " + failure.getMessage());
      CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      if (command.getCommand() instanceof ExportCommand) {
        new EarlyEnd(List.of(arguments), System.getenv()).report(failure);
      }
      return ExitCode.USAGE.code();
    };
  }
}
