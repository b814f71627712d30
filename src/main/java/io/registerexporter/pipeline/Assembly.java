package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.decisions.Selection;
import io.registerexporter.pipeline.gates.Documents;
import io.registerexporter.report.Stages;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.Publication;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * From the inventory of an export's parts to everything else that it consists of. Neither the
 * register nor anything else that the parts were made of is looked at.
 */
final class Assembly {

  private final SparkSession spark;
  private final ExportConfig config;
  private final List<Volume> volumes;
  private final Inventory inventory;
  private final Clock clock;

  Assembly(
      SparkSession spark,
      ExportConfig config,
      List<Volume> volumes,
      Inventory inventory,
      Clock clock) {
    this.spark = spark;
    this.config = config;
    this.volumes = volumes;
    this.inventory = inventory;
    this.clock = clock;
  }

  /**
   * Checks the parts and makes of them what is made of them; nothing of it is named by a manifest
   * yet.
   *
   * @param stages is told how far it came
   * @return the manifests to be published, one for each version
   * @throws RefusedException if it must not be published
   */
  List<Manifest> run(Store store, Publication publication, Stages stages) {
    requireAll(store, publication);
    Map<Selection, Accounting> accounting = accounting();
    new PublicationGates(config.gates(), store).pass(volumes, inventory, documents(accounting));
    Map<BodsVersion, Manifest.Statistics> statistics =
        stages.run(
            "checking statements",
            "statements",
            () -> check(store, publication),
            checked -> StatementJob.statements(volumes, inventory));
    VolumeFiles files = new VolumeFiles(store, inventory, publication);
    Map<BodsVersion, ManifestBuilder.Files> assembled =
        stages.run(
            "assembling the final file",
            "bytes",
            () -> assemble(files),
            done -> done.values().stream().mapToLong(of -> of.finalFile().bytes()).sum());
    ManifestBuilder manifests =
        new ManifestBuilder(
            config.exportId(), volumes, inventory, publication.claim(), Publication.now(clock));
    return volumes.stream()
        .map(
            volume ->
                manifests.published(
                    volume,
                    accounting.get(volume.rules().selection()),
                    statistics.get(volume.rules().version()),
                    assembled.get(volume.rules().version())))
        .toList();
  }

  private void requireAll(Store store, Publication publication) {
    try {
      Parts.requireAll(inventory);
    } catch (RefusedException lost) {
      disown(store, publication);
      throw lost;
    }
  }

  /** Nobody goes on with parts that are not sound. */
  private void disown(Store store, Publication publication) {
    publication.assertOwned();
    store.delete(volumes.get(0).layout().inventory());
  }

  private Map<Selection, Accounting> accounting() {
    Map<Selection, Accounting> accounting = new EnumMap<>(Selection.class);
    inventory
        .origin()
        .accounts()
        .forEach((name, of) -> accounting.put(Selection.valueOf(name), new Accounting(of)));
    return accounting;
  }

  private static Map<Selection, List<Documents>> documents(Map<Selection, Accounting> accounting) {
    Map<Selection, List<Documents>> documents = new EnumMap<>(Selection.class);
    accounting.forEach((selection, of) -> documents.put(selection, of.documents()));
    return documents;
  }

  private Map<BodsVersion, Manifest.Statistics> check(Store store, Publication publication) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    WrittenCheck check =
        new WrittenCheck(
            spark, inventory, today, config.gates().schema(), () -> disown(store, publication));
    Map<BodsVersion, Manifest.Statistics> statistics = new EnumMap<>(BodsVersion.class);
    volumes.forEach(volume -> statistics.put(volume.rules().version(), check.check(volume)));
    return statistics;
  }

  private Map<BodsVersion, ManifestBuilder.Files> assemble(VolumeFiles files) {
    Optional<StoredFile> crosswalk =
        volumes.size() == 1
            ? Optional.empty()
            : Optional.of(files.crosswalk(volumes.get(0).layout()));
    Map<BodsVersion, ManifestBuilder.Files> assembled = new EnumMap<>(BodsVersion.class);
    for (Volume volume : volumes) {
      assembled.put(
          volume.rules().version(),
          files.assemble(volume, config, crosswalk, spark.sparkContext().hadoopConfiguration()));
    }
    return assembled;
  }
}
