package io.registerexporter.sink;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file system that an export goes to; failures name the file and the remedy. */
public final class Store {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final FileSystem fileSystem;

  private Store(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  /**
   * @throws OutputException if there is no such file system
   */
  public static Store of(String output, Configuration configuration) {
    try {
      FileSystem fileSystem = new Path(output).getFileSystem(configuration);
      // Local files would get hidden .crc files beside them; parts have their own hashes.
      fileSystem.setWriteChecksum(false);
      return new Store(fileSystem);
    } catch (IllegalArgumentException e) {
      throw new OutputException(
          "--output " + output + " is no address of a folder: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw failure("reach", output, e);
    }
  }

  public boolean exists(String path) {
    try {
      return fileSystem.exists(new Path(path));
    } catch (IOException e) {
      throw failure("look for", path, e);
    }
  }

  /** Creates a file that must not be there; false if it is. Of several who try, one succeeds. */
  public boolean create(String path, Object content) {
    byte[] json = json(content);
    Path target = new Path(path);
    try {
      fileSystem.mkdirs(target.getParent());
      try (OutputStream out = createNew(target)) {
        out.write(json);
      }
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      if (exists(path)) {
        return false;
      }
      throw failure("create", path, e);
    } catch (IOException e) {
      throw failure("create", path, e);
    }
  }

  /** Hadoop's local file system looks first and creates then, which lets two succeed. */
  private OutputStream createNew(Path target) throws IOException {
    if (isLocal()) {
      return Files.newOutputStream(Paths.get(target.toUri().getPath()), CREATE_NEW, WRITE);
    }
    return fileSystem.create(target, false);
  }

  private boolean isLocal() {
    return fileSystem.getUri().getScheme().equals("file");
  }

  /** Replaces a file; readers see the old or the new one. */
  public void replace(String path, Object content) {
    byte[] json = json(content);
    Path target = new Path(path);
    try {
      if (isLocal()) {
        replaceLocally(Paths.get(target.toUri().getPath()), json);
      } else {
        // An object store shows an object when it is complete.
        try (OutputStream out = fileSystem.create(target, true)) {
          out.write(json);
        }
      }
    } catch (IOException e) {
      throw failure("write", path, e);
    }
  }

  private static void replaceLocally(java.nio.file.Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    java.nio.file.Path next = target.resolveSibling("." + target.getFileName() + ".next");
    Files.write(next, content);
    Files.move(next, target, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** Moves a complete file to where it is public. */
  public void move(String from, String to) {
    try {
      move(new Path(from), new Path(to));
    } catch (IOException e) {
      throw failure("write", to, e);
    }
  }

  public <T> T read(String path, Class<T> type) {
    try (InputStream in = open(path)) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw failure("read", path, e);
    }
  }

  public <T> Optional<T> readIfThere(String path, Class<T> type) {
    return exists(path) ? Optional.of(read(path, type)) : Optional.empty();
  }

  public long size(String path) {
    try {
      return fileSystem.getFileStatus(new Path(path)).getLen();
    } catch (IOException e) {
      throw failure("look for", path, e);
    }
  }

  /** Deletes a file or folder with all it holds, if it is there. */
  public void delete(String path) {
    try {
      fileSystem.delete(new Path(path), true);
    } catch (IOException e) {
      throw failure("delete", path, e);
    }
  }

  InputStream open(String path) throws IOException {
    return fileSystem.open(new Path(path), 1 << 16);
  }

  OutputStream overwrite(String path) throws IOException {
    return fileSystem.create(new Path(path), true);
  }

  private void move(Path from, Path to) throws IOException {
    fileSystem.mkdirs(to.getParent());
    if (!fileSystem.rename(from, to)) {
      throw new IOException("it could not be moved there from " + from);
    }
  }

  private static byte[] json(Object content) {
    try {
      return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  static OutputException failure(String verb, String path, IOException e) {
    return new OutputException(
        "cannot "
            + verb
            + " "
            + path
            + ": "
            + reason(e)
            + ". Check that --output names a folder that this user may write to, with space left.",
        e);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
