package io.registerexporter.diff;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An export that can be compared with another one of the same output folder.
 *
 * @param output the output folder
 * @param manifest of its first volume
 */
public record PublishedExport(String output, Manifest manifest) {

  /**
   * @param layout of its first volume
   * @throws OutputException if it is not published, or cannot be read
   */
  public static PublishedExport read(Store store, ExportLayout layout) {
    return store
        .readIfThere(layout.manifest(), Manifest.class)
        .map(manifest -> new PublishedExport(layout.output(), manifest))
        .orElseThrow(() -> unpublished(layout));
  }

  private static OutputException unpublished(ExportLayout layout) {
    return new OutputException(
        "there is no published export "
            + layout.exportId()
            + " in "
            + layout.output()
            + ". exports list names those that there are; check --output, too.");
  }

  /** The versions of the standard that it is published in, the first one first. */
  public List<String> versions() {
    return manifest.volumes().stream().map(Manifest.Volume::bodsVersion).toList();
  }

  /** The version that both are published in: the first of this one, unless another is wanted. */
  public Optional<BodsVersion> commonVersion(PublishedExport other, Optional<String> wanted) {
    return versions().stream()
        .filter(other.versions()::contains)
        .filter(version -> wanted.isEmpty() || wanted.get().equals(version))
        .flatMap(version -> BodsVersion.ofLabel(version).stream())
        .findFirst();
  }

  /** Its id and its versions, for people. */
  public String described() {
    return manifest.exportId() + " is in " + versions().stream().collect(Collectors.joining(", "));
  }

  /**
   * The manifest of one of its versions.
   *
   * @throws OutputException if it cannot be read
   */
  Manifest manifest(BodsVersion version, Store store) {
    if (version.label().equals(manifest.bodsVersion())) {
      return manifest;
    }
    String key =
        manifest.volumes().stream()
            .filter(volume -> volume.bodsVersion().equals(version.label()))
            .map(Manifest.Volume::manifest)
            .findFirst()
            .orElseThrow();
    return store.read(output + "/" + key, Manifest.class);
  }
}
