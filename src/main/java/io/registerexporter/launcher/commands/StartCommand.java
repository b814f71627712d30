package io.registerexporter.launcher.commands;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.config.Change;
import io.registerexporter.launcher.config.ClusterRequest;
import io.registerexporter.launcher.config.LaunchNames;
import io.registerexporter.launcher.config.Yaml;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.launcher.launch.Launch;
import io.registerexporter.launcher.launch.Launch.Outcome;
import io.registerexporter.launcher.launch.LaunchRequest;
import io.registerexporter.launcher.launch.Launcher;
import io.registerexporter.launcher.launch.RunFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code cluster start}: a cluster for a day's export. */
@Command(
    name = "start",
    description =
        "Launches a cluster for a day's export. One cluster makes an export: where one is at work, or "
            + "the export is published, nothing is launched, and the exit code is 7.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

  private static final Set<Outcome> IN_WORK = Set.of(Outcome.LAUNCHED, Outcome.RUNNING);

  @ParentCommand private ClusterCommand cluster;

  @Spec private CommandSpec spec;

  @Mixin private ConfigOptions files;

  @Option(
      names = "--override",
      paramLabel = "FILE",
      description =
          "A YAML file that is merged into the request: mappings member by member, everything else "
              + "replaced.")
  private Path override;

  @Option(
      names = "--export-arg",
      paramLabel = "ARG",
      description =
          "A word to be added to the command line of the export, as in --export-arg=--gate=fewer=off;"
              + " several times.")
  private List<String> exportArguments = new ArrayList<>();

  @Option(
      names = "--export-date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of the export. Default: today in UTC.")
  private LocalDate date;

  @Option(
      names = "--new-attempt",
      description = "Make another export of a day that has one, ex-DATE-r2 and so on.")
  private boolean newAttempt;

  @Option(
      names = "--correlation-id",
      paramLabel = "ID",
      description = "What you call the launch, for its logs and tags.")
  private String correlationId;

  @Option(names = "--dry-run", description = "Print the request to EMR, and launch nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Mixin private WaitOptions wait;

  @Override
  public Integer call() {
    Surroundings surroundings = cluster.surroundings();
    if (dryRun && newAttempt) {
      throw new LauncherException(
          Kind.USAGE,
          "--dry-run does not look which attempt it would be: leave --new-attempt out.");
    }
    try (S3OnDemand s3 = new S3OnDemand(surroundings.aws())) {
      ConfigSource source = files.source(surroundings, s3);
      Change change = change(source);
      LocalDate day = date == null ? LocalDate.now(surroundings.clock()) : date;
      if (dryRun) {
        Json.print(request(source, change, day).tree(), out());
        return 0;
      }
      Launch launch =
          Launcher.of(surroundings.aws(), s3.get(), source)
              .launch(
                  new LaunchRequest(
                      Optional.of(day), newAttempt, change, Optional.ofNullable(correlationId)));
      return wait.isAsked() && IN_WORK.contains(launch.outcome())
          ? waited(surroundings, s3.get(), launch)
          : told(launch);
    }
  }

  private int told(Launch launch) {
    if (json) {
      Json.print(launch, out());
    } else {
      out().println(text(launch));
    }
    return launch.outcome() == Outcome.LAUNCHED ? 0 : Kind.EXISTS.exitCode();
  }

  /** For whichever cluster makes the export, also if another request has launched it. */
  private int waited(Surroundings surroundings, S3Client s3, Launch launch) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(text(launch));
    try (EmrClient emr = surroundings.aws().emr()) {
      ClusterReports reports =
          new ClusterReports(new Clusters(emr), new RunFiles(s3), surroundings.clock());
      ClusterReport report = wait.await(reports, launch.clusterId(), err);
      if (json) {
        Json.print(report, out());
      } else {
        new ReportText(out()).print(report);
      }
      return wait.exitCode(report);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Operators may change everything. */
  private Change change(ConfigSource source) {
    JsonNode overrides = override == null ? null : read(override);
    Map<String, List<String>> added =
        exportArguments.isEmpty()
            ? Map.of()
            : Map.of(source.read().settings().exportStep(), exportArguments);
    return new Change(null, overrides, null, added, true);
  }

  private static JsonNode read(Path file) {
    try {
      return Yaml.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new LauncherException(Kind.USAGE, "--override: cannot read " + file + ": " + e, e);
    }
  }

  private ClusterRequest request(ConfigSource source, Change change, LocalDate day) {
    LaunchNames names =
        new LaunchNames(
            "ex-" + day,
            day.toString(),
            "0".repeat(12),
            Optional.ofNullable(correlationId).orElse(""));
    return source.read(change).named(names);
  }

  private static String text(Launch launch) {
    return switch (launch.outcome()) {
      case LAUNCHED -> "launched " + launch.clusterId() + " for " + launch.exportId();
      default ->
          "launched nothing: "
              + launch.reason()
              + (launch.clusterId() == null ? "" : " (" + launch.clusterId() + ")");
    };
  }
}
