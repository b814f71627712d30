package io.registerexporter.sink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a job wrote, from which everything after it is made.
 *
 * @param compressor what compressed it
 * @param files by kind and name
 */
public record Inventory(Compressor compressor, List<PartFile> files) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The files of a kind, in the order of their names. */
  public List<PartFile> files(PartPlan.Kind kind) {
    return files.stream().filter(written -> written.file().kind() == kind).toList();
  }

  static void write(
      String path, Compressor compressor, List<PartFile> files, Configuration configuration)
      throws IOException {
    Path target = new Path(path);
    FileSystem fileSystem = target.getFileSystem(configuration);
    try (OutputStream out = fileSystem.create(target, true)) {
      JSON.writeValue(out, new Inventory(compressor, files));
    }
  }

  /**
   * @throws OutputException if it cannot be read
   */
  public static Inventory read(String path, Configuration configuration) {
    Path target = new Path(path);
    try (InputStream in = target.getFileSystem(configuration).open(target)) {
      return JSON.readValue(in, Inventory.class);
    } catch (IOException e) {
      throw new OutputException(
          "cannot read the list of parts " + path + ": " + e.getMessage() + ".", e);
    }
  }
}
