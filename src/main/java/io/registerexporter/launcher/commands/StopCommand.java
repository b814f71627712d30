package io.registerexporter.launcher.commands;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.commands.DeploymentOptions.Deployment;
import io.registerexporter.launcher.emr.Clusters;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** {@code cluster stop}: terminates clusters of a deployment. */
@Command(
    name = "stop",
    description =
        "Stops clusters of an environment, whatever they do: an export that is being made stays"
            + " unpublished, and the next launch goes on with it.",
    mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

  private static final Set<String> YES = Set.of("yes", "y");

  @ParentCommand private ClusterCommand cluster;

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** One of them. */
  private static final class Which {

    @Option(
        names = "--cluster-id",
        paramLabel = "j-…",
        description = "The cluster, if it is one of the environment.")
    private String clusterId;

    @Option(names = "--all", description = "All of them.")
    private boolean all;
  }

  @Mixin private DeploymentOptions options;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Surroundings surroundings = cluster.surroundings();
    Deployment deployment = options.deployment(surroundings);
    Instant now = surroundings.clock().instant();
    try (EmrClient emr = surroundings.aws().emr()) {
      Clusters clusters = new Clusters(emr);
      List<Cluster> meant = meant(clusters, deployment);
      List<ClusterLine> active =
          meant.stream().filter(ClusterStop::isActive).map(c -> ClusterLine.of(c, now)).toList();
      ClusterStop stop = new ClusterStop(clusters, deployment, now, spec.commandLine().getErr());
      meant.stream().filter(c -> !ClusterStop.isActive(c)).forEach(stop::noteEnded);
      if (!active.isEmpty() && !mayStop(active, surroundings.terminal())) {
        active = List.of();
      }
      active.forEach(line -> stop.stop(line.id()));
      print(stop, deployment);
      return stop.exitCode();
    }
  }

  private List<Cluster> meant(Clusters clusters, Deployment deployment) {
    if (which.all) {
      return new ClusterSearch(clusters, deployment)
          .among(all -> all.list(Clusters.ACTIVE))
          .toList();
    }
    Cluster one =
        clusters.find(which.clusterId).orElseThrow(() -> ClusterReports.unknown(which.clusterId));
    if (!deployment.has(one)) {
      throw new LauncherException(Kind.USAGE, deployment.strange(one) + ". It is not stopped.");
    }
    return List.of(one);
  }

  /** Shows what would be stopped, and asks. */
  private boolean mayStop(List<ClusterLine> active, Terminal terminal) {
    if (yes) {
      return true;
    }
    PrintWriter err = spec.commandLine().getErr();
    ClusterTable.print(active, err);
    String question =
        active.size() == 1 ? "Stop this cluster? " : "Stop these " + active.size() + " clusters? ";
    Optional<String> answer = terminal.ask(question + "(yes/no) ");
    if (answer.isEmpty()) {
      throw new LauncherException(
          Kind.USAGE,
          "nothing is stopped: there is no terminal to ask at. Give --yes to stop what is listed"
              + " above.");
    }
    return YES.contains(answer.get().strip().toLowerCase(Locale.ROOT));
  }

  private void print(ClusterStop stop, Deployment deployment) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(stop.outcome(), out);
      return;
    }
    stop.outcome()
        .ended()
        .forEach(
            c -> {
              String tense = c.isEnding() ? " is ending: " : " has ended: ";
              out.println(c.id() + tense + c.state() + ".");
            });
    stop.outcome().stopped().forEach(c -> out.println(c.id() + " is being stopped."));
    if (stop.outcome().isNothing()) {
      out.println("No cluster of " + deployment + " is stopped.");
    }
  }
}
