package io.registerexporter.launcher.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cluster}: commands about clusters of Amazon EMR. */
@Command(
    name = "cluster",
    description = "Starts, stops, lists and watches clusters of Amazon EMR that export.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {StartCommand.class, StopCommand.class, ListCommand.class, StatusCommand.class})
final class ClusterCommand implements Runnable {

  @ParentCommand private LauncherMain main;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  Surroundings surroundings() {
    return main.surroundings();
  }
}
