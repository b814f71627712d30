package io.registerexporter.verify;

import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.Checksum;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;

/** Checks that the final file is the gzip members of the parts in their order. */
final class FinalFileCheck {

  private final Manifest manifest;
  private final ExportLayout layout;
  private final Configuration configuration;
  private final Tally tally;

  FinalFileCheck(Manifest manifest, ExportLayout layout, Configuration configuration, Tally tally) {
    this.manifest = manifest;
    this.layout = layout;
    this.configuration = configuration;
    this.tally = tally;
  }

  /** Reads the file once; its slices must have the hashes of the parts. */
  void check() {
    Manifest.Final stated = manifest.finalFile();
    try (HashedFile file = HashedFile.open(layout.finalFile(), configuration)) {
      if (manifest.parts().isEmpty()) {
        checkHoldsNothing();
      } else {
        compareWithParts(file);
      }
      file.drain();
      if (file.bytes() != stated.bytes()) {
        tally.found(
            ProblemCode.FINAL_BYTES,
            stated.bytes() + " in the manifest, " + file.bytes() + " in the file");
      }
      String sha256 = file.sha256();
      // Absent where a store assembled the file and only its own checksum was compared.
      if (stated.sha256() != null && !stated.sha256().equals(sha256)) {
        tally.found(
            ProblemCode.FINAL_SHA256,
            stated.sha256() + " in the manifest, " + sha256 + " in the file");
      }
      compareChecksums(stated.checksum(), file.checksum());
    } catch (IOException e) {
      throw HashedFile.failure(layout.finalFile(), e);
    }
  }

  private void compareChecksums(Manifest.FileChecksum stated, Checksum read) {
    if (stated != null
        && stated.algorithm().equals(Checksum.ALGORITHM)
        && !read.equals(stated.value())) {
      tally.found(
          ProblemCode.FINAL_CHECKSUM,
          stated.value().text() + " in the manifest, " + read.text() + " in the file");
    }
  }

  private void compareWithParts(HashedFile file) {
    for (Manifest.Part part : manifest.parts()) {
      long from = file.bytes();
      if (!file.sha256OfNext(part.bytes()).equals(part.sha256())) {
        tally.found(
            ProblemCode.FINAL_NOT_PARTS, "from byte " + from + " on it is not " + part.key());
        return;
      }
    }
    long end = file.bytes();
    file.drain();
    if (file.bytes() != end) {
      tally.found(
          ProblemCode.FINAL_NOT_PARTS, "from byte " + end + " on it is more than the parts");
    }
  }

  private void checkHoldsNothing() {
    try (GzipLines lines = new GzipLines(layout.finalFile(), configuration)) {
      if (lines.next()) {
        tally.found(ProblemCode.FINAL_NOT_PARTS, "it holds lines, and there are no parts");
      }
    } catch (IOException damaged) {
      tally.found(ProblemCode.FINAL_NOT_PARTS, "it is no gzip file: " + damaged.getMessage());
    }
  }
}
