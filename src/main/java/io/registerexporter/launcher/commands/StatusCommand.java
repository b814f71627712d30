package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.commands.DeploymentOptions.Deployment;
import io.registerexporter.launcher.emr.Clusters;
import io.registerexporter.launcher.launch.RunFiles;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code cluster status}: how a cluster and the run on it stand. */
@Command(
    name = "status",
    description = "Tells how a cluster and the run on it stand, and waits for their end.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes with --wait:%n",
    exitCodeList = {
      "0:the run succeeded",
      "1:the cluster failed, and the run has said nothing; or the run failed with this code",
      "2 to 7:the run failed with this code; or as without --wait",
      "8:timeout"
    })
final class StatusCommand implements Callable<Integer> {

  @ParentCommand private ClusterCommand cluster;

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** One of them. */
  private static final class Which {

    @Option(names = "--cluster-id", paramLabel = "j-…", description = "The cluster.")
    private String clusterId;

    @Option(
        names = "--export-date",
        paramLabel = "YYYY-MM-DD",
        description = "The newest cluster that makes, or made, the export of a day.")
    private LocalDate exportDate;
  }

  @Mixin private DeploymentOptions options;

  @Mixin private WaitOptions wait;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Surroundings surroundings = cluster.surroundings();
    PrintWriter err = spec.commandLine().getErr();
    try (EmrClient emr = surroundings.aws().emr();
        S3Client s3 = surroundings.aws().s3()) {
      Clusters clusters = new Clusters(emr);
      ClusterReports reports = new ClusterReports(clusters, new RunFiles(s3), surroundings.clock());
      String id = which.clusterId != null ? which.clusterId : newest(clusters, surroundings);
      if (!wait.isAsked()) {
        print(reports.of(id));
        return 0;
      }
      ClusterReport report = wait.await(reports, id, err);
      print(report);
      return wait.exitCode(report);
    }
  }

  private void print(ClusterReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(report, out);
    } else {
      new ReportText(out).print(report);
    }
  }

  private String newest(Clusters clusters, Surroundings surroundings) {
    Deployment deployment = options.deployment(surroundings);
    LocalDate date = which.exportDate;
    return new ClusterSearch(clusters, deployment)
        // No export is launched before its day has begun anywhere.
        .among(
            all -> all.list(date.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), Set.of()))
        .filter(one -> Clusters.tag(one, "ExportDate").equals(Optional.of(date.toString())))
        .map(Cluster::id)
        .findFirst()
        .orElseThrow(
            () ->
                new LauncherException(
                    Kind.USAGE,
                    "no cluster of "
                        + deployment
                        + " is known that made the export of "
                        + date
                        + "; 'cluster list --all-states' names those that there are."));
  }
}
