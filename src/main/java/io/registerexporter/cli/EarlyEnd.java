package io.registerexporter.cli;

import io.registerexporter.config.Destination;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.config.Setting;
import io.registerexporter.pipeline.FailedStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The end of an export that did not come as far as to begin. On a cluster nobody sees its exit
 * code, so it is written down where the export was to go, as far as the command line or the
 * settings tell.
 *
 * @param arguments the command line, right or wrong
 * @param environment environment variables
 */
record EarlyEnd(List<String> arguments, Map<String, String> environment) {

  private static final Logger LOG = LoggerFactory.getLogger(EarlyEnd.class);

  private static final Pattern FLAG = Pattern.compile("(--[a-z-]+)(=.*)?", Pattern.DOTALL);

  /**
   * @param failure why it ended, known from parsing the command line
   */
  void report(ParameterException failure) {
    // Whatever a word is that nobody understands, it may be a secret.
    report(
        ExitCode.USAGE,
        new UsageException(
            "wrong command line: " + place(failure) + ". What is wrong there is in the log."));
  }

  void report(ExitCode exitCode, Throwable failure) {
    if (arguments.stream().anyMatch(word -> word.matches("--dry-run(=.*)?"))) {
      return;
    }
    try {
      destination().ifPresent(there -> report(there, exitCode, failure));
    } catch (RuntimeException | LinkageError unwritable) {
      // Why the export ended matters more than that it can be written down.
      LOG.warn("the run's status could not be written: {}", unwritable.getMessage());
    }
  }

  private static void report(ExportConfig destination, ExitCode exitCode, Throwable failure) {
    Configuration hadoop = Sessions.hadoop();
    destination.objects().options().forEach(hadoop::set);
    new FailedStart(destination, hadoop).report(exitCode.code(), failure);
  }

  private Optional<ExportConfig> destination() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    value("--output").ifPresent(output -> flags.put(Setting.OUTPUT, output));
    value("--export-id").ifPresent(id -> flags.put(Setting.EXPORT_ID, id));
    Optional<Path> file = value("--config").filter(name -> !name.isEmpty()).map(Path::of);
    return Destination.of(flags, environment, file);
  }

  /**
   * What a flag says; not there if the flag is not, and empty where it says nothing or two things.
   */
  private Optional<String> value(String flag) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(flag + "=")) {
        values.add(argument.substring(flag.length() + 1));
      } else if (argument.equals(flag)) {
        values.add(i + 1 < arguments.size() ? arguments.get(i + 1) : "");
      }
    }
    return values.stream()
        .findFirst()
        .map(first -> values.size() > 1 || first.startsWith("-") ? "" : first);
  }

  private static String place(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return names(
          unmatched.getUnmatched().stream()
              .map(FLAG::matcher)
              .map(word -> word.matches() ? word.group(1) : "a word that is no flag"));
    }
    if (failure instanceof MissingParameterException missing) {
      return names(
          missing.getMissing().stream()
              .filter(ArgSpec::isOption)
              .map(flag -> ((OptionSpec) flag).longestName()));
    }
    return failure.getArgSpec() instanceof OptionSpec option ? option.longestName() : "its flags";
  }

  private static String names(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(", "));
  }
}
