package io.registerexporter.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.sink.CommittedSink;
import io.registerexporter.sink.Committers;
import io.registerexporter.sink.FileJob;
import io.registerexporter.sink.TaskFiles;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Writes documents to compressed BSON files, and a list of the files beside their folder. */
public final class StagingSink extends CommittedSink {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FOLDER = "folder";
  private static final String READING = "reading";
  private static final String FILE_BYTES = "fileBytes";

  public StagingSink() {
    super(new StructType().add("value", DataTypes.BinaryType));
  }

  /**
   * Writes the documents and returns when all files are there.
   *
   * @param folder of the collection
   * @param reading number of the reading, which is in the names of its files
   * @param fileBytes the size, uncompressed, at which a file ends
   * @return the files, by name
   * @throws OutputException if they cannot be written
   */
  static List<StagedFile> write(
      Dataset<byte[]> documents,
      String folder,
      int reading,
      long fileBytes,
      Configuration configuration) {
    documents
        .write()
        .format(StagingSink.class.getName())
        .option(FOLDER, folder)
        .option(READING, reading)
        .option(FILE_BYTES, fileBytes)
        .mode("append")
        .save();
    Path list = new Path(list(folder));
    try (InputStream in = list.getFileSystem(configuration).open(list)) {
      return List.of(JSON.readValue(in, StagedFile[].class));
    } catch (IOException e) {
      throw new OutputException("cannot read " + list + ": " + e.getMessage() + ".", e);
    }
  }

  private static String list(String folder) {
    return folder + ".json";
  }

  @Override
  protected FileJob<?> job(CaseInsensitiveStringMap options) {
    return new StagingJob(
        options.get(FOLDER),
        options.getInt(READING, 1),
        options.getLong(FILE_BYTES, Long.MAX_VALUE));
  }

  private record StagingJob(String folder, int reading, long fileBytes)
      implements FileJob<StagedFile> {

    @Override
    public List<String> folders() {
      return List.of(folder);
    }

    @Override
    public TaskFiles<StagedFile> begin(Committers committers) throws IOException {
      return new StagedFiles(committers, folder, reading, fileBytes);
    }

    @Override
    public void committed(List<StagedFile> files, Configuration configuration) throws IOException {
      try (Store store = Store.of(folder, configuration)) {
        store.settle(folder);
      }
      Path list = new Path(list(folder));
      try (OutputStream out = list.getFileSystem(configuration).create(list, true)) {
        JSON.writeValue(
            out, files.stream().sorted(Comparator.comparing(StagedFile::name)).toList());
      }
    }
  }
}
