package io.registerexporter.staging;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.registerexporter.sink.Committers;
import io.registerexporter.sink.TaskFiles;
import io.registerexporter.source.Compression;
import io.registerexporter.source.FileForm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Writes the documents of one task as BSON files. A compressed file is read by one task, so that
 * files end at a size that later stages share out well.
 */
final class StagedFiles implements TaskFiles<StagedFile> {

  /** Fast, and several times smaller than the documents. */
  private static final int LEVEL = 1;

  private static final int BUFFER = 1 << 16;

  private final Committers committers;
  private final String folder;
  private final int reading;
  private final long fileBytes;
  private final List<StagedFile> written = new ArrayList<>();
  private OutputStream out;
  private long documents;
  private long bytes;

  StagedFiles(Committers committers, String folder, int reading, long fileBytes)
      throws IOException {
    this.committers = committers;
    this.folder = folder;
    this.reading = reading;
    this.fileBytes = fileBytes;
    open();
  }

  @Override
  public void write(InternalRow row) throws IOException {
    if (bytes >= fileBytes) {
      complete();
      open();
    }
    byte[] document = row.getBinary(0);
    out.write(document);
    documents++;
    bytes += document.length;
  }

  private void open() throws IOException {
    OutputStream file = committers.fileSystem(folder).create(committers.path(folder, name()), true);
    ZstdOutputStreamNoFinalizer compressed =
        new ZstdOutputStreamNoFinalizer(file).setLevel(LEVEL).setChecksum(true);
    out = new BufferedOutputStream(compressed, BUFFER);
    documents = 0;
    bytes = 0;
  }

  private String name() {
    return String.format(
            Locale.ROOT,
            "reading-%d-part-%05d-%05d",
            reading,
            committers.partition(),
            written.size())
        + FileForm.BSON.ending()
        + Compression.ZSTD.ending();
  }

  private void complete() throws IOException {
    String name = name();
    out.close();
    written.add(new StagedFile(name, documents, bytes));
  }

  @Override
  public List<StagedFile> finish() throws IOException {
    complete();
    return written;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
