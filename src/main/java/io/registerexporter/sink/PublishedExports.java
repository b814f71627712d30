package io.registerexporter.sink;

import io.registerexporter.store.Store;
import java.util.Optional;

/** What is published under an output folder: manifests, and the one that latest names. */
public record PublishedExports(Store store) {

  /**
   * The manifest of an export that is published. A manifest whose run has no claim on the export
   * any more is not: the run that has it will replace that.
   */
  public Optional<Manifest> find(ExportLayout layout) {
    return store
        .readIfThere(layout.manifest(), Manifest.class)
        .filter(manifest -> isOfHolder(layout, manifest));
  }

  private boolean isOfHolder(ExportLayout layout, Manifest manifest) {
    return store
        .readIfWhole(layout.claim(), Claim.class)
        .map(claim -> claim.owner().equals(manifest.run()))
        .orElse(true);
  }

  /** What latest says; empty if nothing was ever published. */
  public Optional<Latest> latest(ExportLayout layout) {
    return store.readIfThere(layout.latest(), Latest.class);
  }

  /**
   * Lets latest name an export whatever it names; none comes after it that is not newer than any
   * that was named.
   */
  public void nameOnPurpose(ExportLayout layout, Manifest manifest) {
    Latest next = Latest.of(layout, manifest);
    store.update(
        layout.latest(),
        Latest.class,
        current ->
            Optional.of(
                next.rolledBackFrom(
                    current
                        .map(Latest::newest)
                        .filter(newest -> newest.compareTo(next.export()) > 0)
                        .orElse(null))));
  }

  /** Lets latest be what it was, unless it names something else than that export by now. */
  public void undo(ExportLayout named, Latest before) {
    store.update(
        named.latest(),
        Latest.class,
        current ->
            current.filter(latest -> latest.exportId().equals(named.exportId())).map(l -> before));
  }

  /** Lets latest name an export unless it named a newer one once. */
  void moveLatest(ExportLayout layout, Manifest manifest) {
    Latest next = Latest.of(layout, manifest);
    store.update(
        layout.latest(),
        Latest.class,
        current ->
            current.filter(latest -> latest.newest().compareTo(next.export()) >= 0).isPresent()
                ? Optional.empty()
                : Optional.of(next));
  }
}
