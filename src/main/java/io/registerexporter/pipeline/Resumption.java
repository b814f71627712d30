package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.Continuation;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.Storage;
import io.registerexporter.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * What an unfinished run left that need not be made again.
 *
 * @param inventory lists what it wrote, if all of that is as it was written and as this run would
 *     write it
 * @param staged the database's documents, if they were staged and are as they were
 * @param reasons why something else is of no use, for people
 */
record Resumption(
    Optional<Inventory> inventory, Optional<RegisterSource> staged, List<String> reasons) {

  /** Nothing to go on with. */
  static final Resumption NOTHING =
      new Resumption(Optional.empty(), Optional.empty(), List.of("nothing of it was complete"));

  Continuation continuation() {
    if (inventory.isPresent()) {
      return Continuation.PARTS;
    }
    return staged.isPresent() ? Continuation.STAGED_DOCUMENTS : Continuation.BEGINNING;
  }

  /**
   * Looks at what is there; reads neither the register nor statements.
   *
   * @param layouts of the versions that this run exports
   * @param tool this program
   * @param claim of the unfinished run
   */
  static Resumption find(
      Store store,
      List<ExportLayout> layouts,
      ExportConfig config,
      Manifest.Tool tool,
      Claim claim,
      Configuration hadoop) {
    Search search = new Search(store, layouts, config, tool, claim);
    Optional<Inventory> inventory = Inventory.readIfWhole(store, layouts.get(0).inventory());
    List<String> reasons =
        inventory.map(search::differences).orElse(List.of("it wrote no inventory of parts"));
    if (inventory.isPresent() && reasons.isEmpty()) {
      return new Resumption(inventory, Optional.empty(), reasons);
    }
    Optional<RegisterSource> staged =
        config.isMongo() && claim.stagingFolder().isPresent()
            ? Staging.intact(Intake.place(config, claim), hadoop)
            : Optional.empty();
    return new Resumption(Optional.empty(), staged, reasons);
  }

  /** Compares an inventory with what this run would write, and with what is there. */
  private record Search(
      Store store,
      List<ExportLayout> layouts,
      ExportConfig config,
      Manifest.Tool tool,
      Claim claim) {

    List<String> differences(Inventory inventory) {
      Inventory.Origin origin = inventory.origin();
      LocalDate date = config.publicationDate().orElse(LocalDate.parse(claim.publicationDate()));
      Map<String, String> differences = new TreeMap<>();
      compare(differences, "source", origin.sourceName(), config.sourceIdentity());
      compare(differences, "publicationDate", origin.publicationDate(), date.toString());
      compare(differences, "program", origin.tool(), tool);
      compare(
          differences,
          "compressor",
          inventory.compressor(),
          Compressor.local(config.files().compressionLevel()));
      Map<String, String> settings = new TreeMap<>(origin.configuration().settings());
      config
          .published()
          .forEach((name, value) -> compare(differences, name, settings.remove(name), value));
      settings.forEach((name, value) -> compare(differences, name, value, null));
      if (differences.isEmpty()) {
        addChanged(differences, inventory);
      }
      return List.copyOf(differences.values());
    }

    private static void compare(
        Map<String, String> differences, String name, Object then, Object now) {
      if (then == null ? now != null : !then.equals(now)) {
        differences.put(name, name + " was " + then + " and is " + now);
      }
    }

    private void addChanged(Map<String, String> differences, Inventory inventory) {
      addChanged(differences, layouts.get(0).crosswalkParts(), inventory.files(Parts.CROSSWALK));
      for (int i = 0; i < layouts.size(); i++) {
        BodsVersion version = config.bodsVersions().get(i);
        addChanged(
            differences, layouts.get(i).parts(), inventory.files(VersionParts.statements(version)));
        addChanged(
            differences,
            layouts.get(i).findings(),
            inventory.files(VersionParts.findings(version)));
      }
    }

    private void addChanged(Map<String, String> differences, String folder, List<PartFile> files) {
      Map<String, Storage.Listed> there = new TreeMap<>(store.list(folder));
      for (PartFile file : files) {
        String name = file.file().name();
        Storage.Listed listed = there.get(name);
        if (listed == null
            || listed.bytes() != file.bytes()
            || !listed.version().equals(Optional.ofNullable(file.version()))) {
          differences.put(folder + name, folder + "/" + name + " is not as it was written");
        }
        there.remove(name);
      }
      // Committers leave hidden files.
      there.keySet().stream()
          .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
          .forEach(name -> differences.put(folder + name, folder + "/" + name + " was not there"));
    }
  }
}
