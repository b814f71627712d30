package io.registerexporter.pipeline;

import io.registerexporter.config.ExportConfig;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.FinalFile;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.JsonArrayFile;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.Publication;
import io.registerexporter.store.Store;
import io.registerexporter.store.StoredFile;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes the files of an export that are made of its parts.
 *
 * @param store where they go
 * @param inventory what was written
 * @param compressor what compressed it
 * @param publication whose claim is looked at before each file that is public
 */
record VolumeFiles(
    Store store, Inventory inventory, Compressor compressor, Publication publication) {

  /** Joins the parts of a volume, and says beside them whose statements they are. */
  ManifestBuilder.Files assemble(
      Volume volume, ExportConfig config, Optional<StoredFile> crosswalk, Configuration hadoop) {
    ExportLayout layout = volume.layout();
    List<PartFile> parts = inventory.files(VersionParts.statements(volume.rules().version()));
    StoredFile finalFile = FinalFile.assemble(store, layout, parts, compressor, owner());
    Optional<StoredFile> array =
        config.files().alsoArray()
            ? Optional.of(new JsonArrayFile(store, layout, compressor, hadoop).write(owner()))
            : Optional.empty();
    publication.assertOwned();
    StoredFile attribution =
        store.createBytes(
            layout.attribution(), Attribution.text(volume.rules(), config.publisher().examples()));
    return new ManifestBuilder.Files(finalFile, array, attribution, crosswalk);
  }

  /** The pieces are not needed any more once they are one file. */
  StoredFile crosswalk(ExportLayout layout) {
    List<PartFile> files = inventory.files(Parts.CROSSWALK);
    StoredFile crosswalk = FinalFile.assembleCrosswalk(store, layout, files, compressor, owner());
    publication.assertOwned();
    store.delete(layout.crosswalkParts());
    return crosswalk;
  }

  /** The token of the claim, if that is still ours. */
  private String owner() {
    publication.assertOwned();
    return publication.claim().owner();
  }
}
