package io.registerexporter.cli;

import io.registerexporter.generate.Form;
import io.registerexporter.generate.GeneratedRegister;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: writes a synthetic register. */
@Command(
    name = "generate",
    description = "Writes a synthetic register; nothing in it is real.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--entities",
      paramLabel = "N",
      required = true,
      description = "Companies and persons, 1 to 200000000.")
  private long entities;

  @Option(
      names = "--largest-owner",
      paramLabel = "N",
      description = {
        "Companies of one owner, up to about a third of the entities.",
        "Default: a twentieth of them, 100000 at most."
      })
  private Long largestOwner;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives another register. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl (mongoexport) or bson (mongodump). Default: ${DEFAULT-VALUE}.")
  private Form format;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      required = true,
      description = "Folder for the six files.")
  private Path output;

  @Override
  public Integer call() {
    if (entities < 1 || entities > RegisterGenerator.MAX_ENTITIES) {
      throw new UsageException(
          "--entities " + entities + ": must be 1 to " + RegisterGenerator.MAX_ENTITIES + ".");
    }
    if (largestOwner != null) {
      requireRoom(largestOwner);
    }
    try {
      print(RegisterGenerator.write(entities, largestOwner(), seed, format, output));
      return ExitCode.OK.code();
    } catch (FileAlreadyExistsException e) {
      throw new OutputException(e.getFile() + " " + e.getReason(), e);
    } catch (IOException e) {
      throw new OutputException(
          "cannot write a register to "
              + output
              + ": "
              + e.getMessage()
              + ". Check the space and rights there.",
          e);
    }
  }

  private OptionalLong largestOwner() {
    return largestOwner == null ? OptionalLong.empty() : OptionalLong.of(largestOwner);
  }

  private void requireRoom(long companies) {
    long most = RegisterGenerator.mostCompanies(entities);
    if (companies < 1 || companies > most) {
      throw new UsageException(
          "--largest-owner "
              + companies
              + ": must be 1 to "
              + most
              + " with --entities "
              + entities
              + ".");
    }
  }

  private void print(GeneratedRegister register) {
    PrintWriter out = spec.commandLine().getOut();
    for (RegisterCollection collection : RegisterCollection.values()) {
      GeneratedRegister.Collection written = register.collections().get(collection);
      out.println(
          String.format(
              Locale.ROOT,
              "%-22s %,14d documents %,16d bytes",
              collection.collectionName(),
              written.documents(),
              written.bytes()));
    }
    out.flush();
    if (!register.galleryComplete()) {
      spec.commandLine()
          .getErr()
          .println(
              "register-exporter: too few entities to show every rule of the mapping; what is"
                  + " written is sound.");
    }
  }
}
