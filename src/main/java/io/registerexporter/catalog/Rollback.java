package io.registerexporter.catalog;

import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Latest;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PublishedExports;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Storage;
import java.util.Map;
import java.util.Optional;

/**
 * Lets latest name another published export than the newest, on purpose. It stays so until an
 * export is published that is newer than any that was named.
 *
 * @param catalog the exports
 */
public record Rollback(Catalog catalog) {

  /**
   * What latest named before, and names now.
   *
   * @param from empty if nothing was named
   */
  public record Result(Optional<String> from, String to) {}

  /**
   * Moves latest.
   *
   * @throws OutputException if that export is not published, or not whole any more
   */
  public Result to(String exportId) {
    ExportLayout layout = catalog.layout(exportId);
    Manifest manifest = catalog.requirePublished(layout);
    requireWhole(layout, manifest);
    for (Manifest.Volume volume : manifest.volumes().subList(1, manifest.volumes().size())) {
      ExportLayout other = layout.inVersion(volume.bodsVersion());
      requireWhole(other, catalog.store().read(other.manifest(), Manifest.class));
    }
    Optional<Latest> before = catalog.latest();
    PublishedExports published = new PublishedExports(catalog.store());
    published.nameOnPurpose(layout, manifest);
    if (catalog.store().exists(layout.deleted())) {
      // A deletion that began meanwhile looks at latest when it has said what it will do.
      before.ifPresent(latest -> published.undo(layout, latest));
      throw new OutputException("the export " + exportId + " is being deleted. See exports list.");
    }
    return new Result(before.map(Latest::exportId), exportId);
  }

  /** Its sizes, not its bytes, which verify reads. */
  private void requireWhole(ExportLayout layout, Manifest manifest) {
    String folder = layout.parts();
    Map<String, Storage.Listed> parts = catalog.store().list(folder);
    for (Manifest.Part part : manifest.parts()) {
      Storage.Listed there = parts.get(part.key().substring(part.key().lastIndexOf('/') + 1));
      require(part.key(), part.bytes(), there);
    }
    String path = layout.finalFile();
    int name = path.lastIndexOf('/') + 1;
    require(
        manifest.finalFile().key(),
        manifest.finalFile().bytes(),
        catalog.store().list(path.substring(0, name - 1)).get(path.substring(name)));
  }

  private static void require(String key, long bytes, Storage.Listed there) {
    if (there == null || there.bytes() != bytes) {
      throw new OutputException(
          key
              + (there == null
                  ? " is not there"
                  : " has " + there.bytes() + " bytes instead of " + bytes)
              + ": that export is not whole, and latest stays as it is. Choose another, see exports list.");
    }
  }
}
