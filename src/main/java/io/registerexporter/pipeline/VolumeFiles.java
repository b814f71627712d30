package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.FinalFile;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.JsonArrayFile;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.Publication;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes the files of an export that are made of its parts.
 *
 * @param store where they go
 * @param inventory what was written
 * @param publication whose claim is looked at before each file that is public
 */
record VolumeFiles(Store store, Inventory inventory, Publication publication) {

  /** Joins the parts of a volume, and says beside them whose statements they are. */
  ManifestBuilder.Files assemble(
      Volume volume, ExportConfig config, Optional<StoredFile> crosswalk, Configuration hadoop) {
    ExportLayout layout = volume.layout();
    Compressor compressor = inventory.compressor();
    List<PartFile> parts = inventory.files(VersionParts.statements(volume.rules().version()));
    StoredFile finalFile = FinalFile.assemble(store, layout, parts, compressor, owner());
    Map<String, StoredFile> others = new LinkedHashMap<>();
    others.put(Manifest.SHA256, sha256(finalFile));
    if (config.files().alsoArray()) {
      StoredFile array = new JsonArrayFile(store, layout, compressor, hadoop).write(owner());
      others.put(Manifest.ARRAY, array);
      others.put(Manifest.ARRAY_SHA256, sha256(array));
    }
    publication.assertOwned();
    others.put(
        Manifest.ATTRIBUTION,
        store.createBytes(
            layout.attribution(), Attribution.text(volume.rules(), config.publisher().examples())));
    crosswalk.ifPresent(file -> others.put(Manifest.CROSSWALK, file));
    return new ManifestBuilder.Files(finalFile, others);
  }

  /** A line as {@code sha256sum} prints it, for a file that lies beside. */
  private StoredFile sha256(StoredFile file) {
    publication.assertOwned();
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    String line = file.sha256().orElseThrow() + "  " + name + "\n";
    return store.createBytes(
        ExportLayout.sha256Of(file.path()), line.getBytes(StandardCharsets.US_ASCII));
  }

  /** One file of the pieces, which stay until the export is published. */
  StoredFile crosswalk(ExportLayout layout) {
    List<PartFile> files = inventory.files(Parts.CROSSWALK);
    return FinalFile.assembleCrosswalk(store, layout, files, inventory.compressor(), owner());
  }

  /** The token of the claim, if that is still ours. */
  private String owner() {
    publication.assertOwned();
    return publication.claim().owner();
  }
}
