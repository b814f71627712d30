package io.registerexporter.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;

/** A place for files: records as JSON; failures name the file and the remedy. */
public final class Store implements Closeable {

  /** Writers that come in between each time are no longer chance. */
  private static final int UPDATES = 20;

  private final Storage storage;

  private Store(Storage storage) {
    this.storage = storage;
  }

  /**
   * @param output a folder in a file system, or {@code s3a://BUCKET/…}
   * @throws OutputException if there is no such place, or it cannot be read
   */
  public static Store of(String output, Configuration configuration) {
    try {
      return new Store(
          BucketStorage.isBucket(output)
              ? BucketStorage.open(output, configuration)
              : FolderStorage.of(output, configuration));
    } catch (IllegalArgumentException e) {
      throw StoreFailure.noAddress(output, e);
    } catch (IOException e) {
      throw StoreFailure.of("reach", output, e);
    }
  }

  /**
   * The whole address of a folder: tasks have other working directories than the driver.
   *
   * @throws OutputException if there is no such place
   */
  public static String absolute(String folder, Configuration configuration) {
    if (BucketStorage.isBucket(folder)) {
      return folder;
    }
    try {
      Path path = new Path(folder);
      return path.isAbsolute()
          ? folder
          : path.getFileSystem(configuration).makeQualified(path).toString();
    } catch (IllegalArgumentException e) {
      throw StoreFailure.noAddress(folder, e);
    } catch (IOException e) {
      throw StoreFailure.of("reach", folder, e);
    }
  }

  /** True if the address is in S3. */
  public static boolean isBucket(String address) {
    return BucketStorage.isBucket(address);
  }

  public boolean exists(String path) {
    return attempt("look for", path, () -> storage.exists(path));
  }

  /** Creates a file that must not be there; false if it is. Of several who try, one succeeds. */
  public boolean create(String path, Object content) {
    return attempt("create", path, () -> storage.create(path, Json.bytes(content))).isPresent();
  }

  /**
   * A file as it was when it was read.
   *
   * @param content the record; empty if it is none
   * @param version differs after every change
   */
  public record Versioned<T>(Optional<T> content, String version) {}

  /** The file with its version; empty if it is not there. */
  public <T> Optional<Versioned<T>> readVersioned(String path, Class<T> type) {
    return attempt("read", path, () -> storage.read(path))
        .map(file -> new Versioned<>(Json.parseIfWhole(file.bytes(), type), file.version()));
  }

  /**
   * Makes a file out of what it was; of several who try, one succeeds.
   *
   * @param version the one that is to be replaced; empty if the file must not be there
   * @return the new version; empty if the file is not as it was
   */
  public Optional<String> swap(String path, Optional<String> version, Object content) {
    byte[] next = Json.bytes(content);
    return attempt(
        "write",
        path,
        () ->
            version.isPresent()
                ? storage.replace(path, next, version.get())
                : storage.create(path, next));
  }

  /** How long ago a file was written, by the clock of the place; empty if it is not there. */
  public Optional<Duration> age(String path) {
    return attempt("look for", path, () -> storage.age(path));
  }

  /** Replaces a file; readers see the old or the new one. */
  public void replace(String path, Object content) {
    perform("write", path, () -> storage.replace(path, Json.bytes(content)));
  }

  /**
   * Makes a file a function of what it was, whoever else changes it meanwhile.
   *
   * @param update the new content from the old; empty in if there is none, empty out to leave it
   */
  public <T> void update(String path, Class<T> type, UnaryOperator<Optional<T>> update) {
    for (int attempt = 0; attempt < UPDATES; attempt++) {
      Optional<Storage.Content> old = attempt("read", path, () -> storage.read(path));
      Optional<T> next = update.apply(old.map(content -> Json.parse(path, content.bytes(), type)));
      if (next.isEmpty() || swap(path, old.map(Storage.Content::version), next.get()).isPresent()) {
        return;
      }
    }
    throw new OutputException(
        "cannot write " + path + ": others change it all the while. Run again with --resume.");
  }

  public <T> T read(String path, Class<T> type) {
    return readIfThere(path, type)
        .orElseThrow(
            () ->
                new OutputException(
                    "cannot read "
                        + path
                        + ": there is no such file. Check --output and --export-id."));
  }

  public <T> Optional<T> readIfThere(String path, Class<T> type) {
    return attempt("read", path, () -> storage.read(path))
        .map(content -> Json.parse(path, content.bytes(), type));
  }

  /** The same; empty also for a file that is no such record. */
  public <T> Optional<T> readIfWhole(String path, Class<T> type) {
    return attempt("read", path, () -> storage.read(path))
        .flatMap(content -> Json.parseIfWhole(content.bytes(), type));
  }

  /** A small file's text, UTF-8; empty if it is not there. */
  public String readText(String path) {
    return attempt("read", path, () -> storage.read(path))
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .orElse("");
  }

  /** Deletes a file or folder with all it holds, if it is there. */
  public void delete(String path) {
    perform("delete", path, () -> storage.delete(path));
  }

  /** The files in a folder, by name. */
  public Map<String, Storage.Listed> list(String folder) {
    return attempt("list", folder, () -> storage.list(folder));
  }

  /** The names of the folders in a folder. */
  public NavigableSet<String> folders(String folder) {
    return attempt("list", folder, () -> storage.folders(folder));
  }

  /**
   * To be called after files came into a folder by other means: they get the tags that files here
   * have, and an object that only stands for the folder goes.
   */
  public void settle(String folder) {
    perform("settle", folder, () -> storage.settle(folder));
  }

  /**
   * Joins files to one that is not to be seen before it is whole and checked.
   *
   * @param files one or more, in their order
   * @param target the file to be made, which must not be there
   * @param unfinished where it may be while it is made
   * @param owner a token of the run that makes it
   * @throws OutputException if a file is not the one that was written, or the target is there
   */
  public StoredFile join(List<StoredFile> files, String target, String unfinished, String owner) {
    return attempt("write", target, () -> storage.join(files, target, unfinished, owner));
  }

  /**
   * Creates a file that must not be there.
   *
   * @throws OutputException if it is
   */
  public StoredFile createBytes(String path, byte[] content) {
    return attempt(
        "create",
        path,
        () -> {
          if (storage.create(path, content).isEmpty()) {
            throw StoreFailure.there(path);
          }
          return DigestedOutput.of(path, content);
        });
  }

  @Override
  public void close() {
    try {
      storage.close();
    } catch (IOException e) {
      throw new IllegalStateException("a store could not be closed", e);
    }
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void perform(String verb, String path, Action action) {
    try {
      action.run();
    } catch (IOException | FSError e) {
      throw StoreFailure.of(verb, path, e);
    }
  }

  private static <T> T attempt(String verb, String path, Operation<T> operation) {
    try {
      return operation.run();
    } catch (IOException | FSError e) {
      throw StoreFailure.of(verb, path, e);
    }
  }
}
