package io.registerexporter.catalog;

import io.registerexporter.catalog.ExportEntry.State;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.ClaimWatch;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Latest;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PublishedExports;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The exports under an output folder.
 *
 * @param store where they are
 * @param output the folder
 * @param lease for how long a claim holds whose run is not heard of
 */
public record Catalog(Store store, String output, Duration lease) {

  private static final Comparator<ExportEntry> NEWEST_FIRST =
      Comparator.comparing(ExportEntry::since).thenComparing(ExportEntry::exportId).reversed();

  private static final String JSON = ".json";

  /** All exports of which there is anything, the newest first. */
  public List<ExportEntry> list() {
    Optional<Latest> latest = latest();
    return ids().stream().flatMap(id -> entry(id, latest).stream()).sorted(NEWEST_FIRST).toList();
  }

  /** What latest says; empty if nothing was ever published. */
  Optional<Latest> latest() {
    return new PublishedExports(store).latest(layout(""));
  }

  ExportLayout layout(String exportId) {
    return new ExportLayout(output, exportId);
  }

  /** From manifests and from what is private: either may be there alone. */
  private NavigableSet<String> ids() {
    NavigableSet<String> ids = new TreeSet<>(store.folders(parent(layout("x").privateFolder())));
    store.list(parent(layout("x").manifest())).keySet().stream()
        .filter(name -> name.endsWith(JSON) && !name.startsWith("."))
        .map(name -> name.substring(0, name.length() - JSON.length()))
        .forEach(ids::add);
    return ids;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private Optional<ExportEntry> entry(String exportId, Optional<Latest> latest) {
    ExportLayout layout = layout(exportId);
    boolean named = latest.map(Latest::exportId).equals(Optional.of(exportId));
    if (store.exists(layout.deleted())) {
      return hasRemains(layout)
          ? Optional.of(unpublished(exportId, State.BEING_DELETED, Optional.empty(), null))
          : Optional.empty();
    }
    Optional<Manifest> manifest = new PublishedExports(store).find(layout);
    if (manifest.isEmpty() && !hasRemains(layout)) {
      return Optional.empty();
    }
    return Optional.of(
        manifest.map(of -> published(layout, of, named)).orElseGet(() -> unfinished(layout)));
  }

  private boolean hasRemains(ExportLayout layout) {
    return Stream.of(
            layout.manifest(), layout.finalFile(), layout.parts(), layout.claim(), layout.status())
        .anyMatch(store::exists);
  }

  private ExportEntry published(ExportLayout layout, Manifest manifest, boolean named) {
    List<String> versions = manifest.volumes().stream().map(Manifest.Volume::bodsVersion).toList();
    long bytes = bytes(manifest);
    for (Manifest.Volume volume : manifest.volumes().subList(1, versions.size())) {
      bytes +=
          store
              .readIfThere(layout.inVersion(volume.bodsVersion()).manifest(), Manifest.class)
              .map(Catalog::bytes)
              .orElse(0L);
    }
    return new ExportEntry(
        layout.exportId(),
        State.PUBLISHED,
        named,
        manifest.startedAt(),
        manifest.finishedAt(),
        versions,
        manifest.counts().statements(),
        bytes,
        null);
  }

  private static long bytes(Manifest manifest) {
    return manifest.finalFile().bytes()
        + manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum()
        + manifest.files().values().stream().mapToLong(Manifest.File::bytes).sum();
  }

  private ExportEntry unfinished(ExportLayout layout) {
    Optional<Claim> claim = store.readIfWhole(layout.claim(), Claim.class);
    Optional<RunStatus> status = store.readIfWhole(layout.status(), RunStatus.class);
    boolean alive = !new ClaimWatch(store, layout, lease).remaining().isZero();
    if (alive) {
      return unpublished(
          layout.exportId(), State.RUNNING, claim, status.map(RunStatus::stage).orElse(null));
    }
    return status
        .filter(said -> said.state().equals(RunStatus.FAILED))
        .map(
            said ->
                unpublished(
                    layout.exportId(),
                    State.FAILED,
                    claim,
                    said.exitCode() + ", " + said.stage() + ": " + said.reason()))
        .orElseGet(
            () ->
                unpublished(
                    layout.exportId(),
                    State.UNFINISHED,
                    claim,
                    status.map(RunStatus::stage).orElse(null)));
  }

  private ExportEntry unpublished(
      String exportId, State state, Optional<Claim> claim, String reason) {
    return new ExportEntry(
        exportId,
        state,
        false,
        claim.map(Claim::startedAt).or(() -> heardOf(layout(exportId))).orElse(null),
        null,
        List.of(),
        Map.of(),
        0,
        reason);
  }

  /** When a run that left no claim that can be read wrote something last. */
  private Optional<String> heardOf(ExportLayout layout) {
    return Stream.of(layout.claim(), layout.status())
        .flatMap(path -> store.age(path).stream())
        .min(Comparator.naturalOrder())
        .map(age -> Instant.now().minus(age).truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * The manifest of a published export.
   *
   * @throws OutputException if it is not published
   */
  Manifest requirePublished(ExportLayout layout) {
    if (store.exists(layout.deleted())) {
      throw new OutputException("the export " + layout.exportId() + " was deleted.");
    }
    return new PublishedExports(store)
        .find(layout)
        .orElseThrow(
            () ->
                new OutputException(
                    "the export "
                        + layout.exportId()
                        + " is not published under "
                        + output
                        + ". See exports list."));
  }
}
