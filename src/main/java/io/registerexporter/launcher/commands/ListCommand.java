package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.commands.DeploymentOptions.Deployment;
import io.registerexporter.launcher.emr.Clusters;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterSummary;

/** {@code cluster list}: clusters of a deployment. */
@Command(
    name = "list",
    description = "Lists the clusters of an environment that have not ended, the newest first.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @ParentCommand private ClusterCommand cluster;

  @Mixin private DeploymentOptions options;

  @Option(names = "--all-states", description = "List also clusters that have ended.")
  private boolean all;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "With --all-states: those that were made in the last N days. EMR forgets a cluster two"
              + " months after its end. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Surroundings surroundings = cluster.surroundings();
    Deployment deployment = options.deployment(surroundings);
    PrintWriter out = spec.commandLine().getOut();
    List<ClusterLine> found;
    Instant now = surroundings.clock().instant();
    try (EmrClient emr = surroundings.aws().emr()) {
      found =
          new ClusterSearch(new Clusters(emr), deployment)
              .among(clusters -> listed(clusters, now))
              .map(one -> ClusterLine.of(one, now))
              .toList();
    }
    if (json) {
      Json.print(found, out);
    } else if (found.isEmpty()) {
      out.println("There is no cluster of " + deployment + (all ? "." : " that has not ended."));
    } else {
      ClusterTable.print(found, out);
    }
    return 0;
  }

  private List<ClusterSummary> listed(Clusters clusters, Instant now) {
    return all
        ? clusters.list(now.minus(Duration.ofDays(days)), Set.of())
        : clusters.list(Clusters.NOT_ENDED);
  }
}
