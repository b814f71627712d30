package io.registerexporter.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one file that holds all statements: the gzip members of the parts in their order.
 *
 * @param bytes its size
 * @param sha256 of its bytes
 */
public record FinalFile(long bytes, String sha256) {

  /** Copies the parts into one file, holding each against its hash, and makes that file public. */
  public static FinalFile assemble(
      Store store, ExportLayout layout, List<PartFile> parts, Compressor compressor) {
    String unfinished = layout.unfinishedFinalFile();
    FinalFile assembled;
    try (OutputStream file = store.overwrite(unfinished)) {
      DigestedOutput out = new DigestedOutput(file);
      for (PartFile part : parts) {
        append(store, layout.part(part.file().name()), part.sha256(), out);
      }
      if (parts.isEmpty()) {
        // No bytes at all are no gzip file.
        compressor.member(out).close();
      }
      assembled = new FinalFile(out.bytes(), out.sha256Hex());
    } catch (IOException e) {
      throw Store.failure("write", layout.finalFile(), e);
    }
    store.move(unfinished, layout.finalFile());
    return assembled;
  }

  private static void append(Store store, String path, String sha256, OutputStream out)
      throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (InputStream in = new DigestInputStream(store.open(path), digest)) {
      in.transferTo(out);
    }
    String read = HexFormat.of().formatHex(digest.digest());
    if (!read.equals(sha256)) {
      throw new OutputException(
          path
              + " has changed since it was written. Run again with --resume; nothing is published.");
    }
  }
}
