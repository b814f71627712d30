package io.registerexporter.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A place for files: records as JSON; failures name the file and the remedy. */
public final class Store implements Closeable {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

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
      throw noAddress(output, e);
    } catch (IOException e) {
      throw failure("reach", output, e);
    }
  }

  private static OutputException noAddress(String output, IllegalArgumentException e) {
    return new OutputException(
        output
            + " is no address of a folder: "
            + e.getMessage()
            + ". Check --output and --staging.",
        e);
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
      throw noAddress(folder, e);
    } catch (IOException e) {
      throw failure("reach", folder, e);
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
    return attempt("create", path, () -> storage.create(path, json(content)));
  }

  /**
   * Makes a file that several may want to have made.
   *
   * @param replacing true if one that is there now may be replaced; if several want to, one does
   * @return false if another is there, or came first
   */
  public boolean takeOver(String path, Object content, boolean replacing) {
    Optional<Storage.Content> there =
        replacing ? attempt("read", path, () -> storage.read(path)) : Optional.empty();
    return replace(path, there, json(content));
  }

  /** Replaces a file; readers see the old or the new one. */
  public void replace(String path, Object content) {
    attempt(
        "write",
        path,
        () -> {
          storage.replace(path, json(content));
          return true;
        });
  }

  /**
   * Makes a file a function of what it was, whoever else changes it meanwhile.
   *
   * @param update the new content from the old; empty in if there is none, empty out to leave it
   */
  public <T> void update(String path, Class<T> type, UnaryOperator<Optional<T>> update) {
    for (int attempt = 0; attempt < UPDATES; attempt++) {
      Optional<Storage.Content> old = attempt("read", path, () -> storage.read(path));
      Optional<T> next = update.apply(old.map(content -> parse(path, content, type)));
      if (next.isEmpty() || replace(path, old, json(next.get()))) {
        return;
      }
    }
    throw new OutputException(
        "cannot write " + path + ": others change it all the while. Run again with --resume.");
  }

  private boolean replace(String path, Optional<Storage.Content> old, byte[] next) {
    return attempt(
        "write",
        path,
        () ->
            old.isPresent()
                ? storage.replace(path, next, old.get().version())
                : storage.create(path, next));
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
        .map(content -> parse(path, content, type));
  }

  /** The same; empty also for a file that is no such record. */
  public <T> Optional<T> readIfWhole(String path, Class<T> type) {
    return attempt("read", path, () -> storage.read(path))
        .flatMap(
            content -> {
              try {
                return Optional.ofNullable(JSON.readValue(content.bytes(), type));
              } catch (IOException notWhole) {
                return Optional.empty();
              }
            });
  }

  /** Deletes a file or folder with all it holds, if it is there. */
  public void delete(String path) {
    attempt(
        "delete",
        path,
        () -> {
          storage.delete(path);
          return true;
        });
  }

  /** The files in a folder, by name. */
  public Map<String, Storage.Listed> list(String folder) {
    return attempt("list", folder, () -> storage.list(folder));
  }

  /**
   * To be called after files came into a folder by other means: they get the tags that files here
   * have, and an object that only stands for the folder goes.
   */
  public void settle(String folder) {
    attempt(
        "settle",
        folder,
        () -> {
          storage.settle(folder);
          return true;
        });
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
          if (!storage.create(path, content)) {
            throw there(path);
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

  private static <T> T attempt(String verb, String path, Operation<T> operation) {
    try {
      return operation.run();
    } catch (IOException e) {
      throw failure(verb, path, e);
    }
  }

  private static <T> T parse(String path, Storage.Content content, Class<T> type) {
    try {
      return JSON.readValue(content.bytes(), type);
    } catch (IOException e) {
      throw failure("read", path, e);
    }
  }

  private static byte[] json(Object content) {
    try {
      return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  /** A file is not the one that was written. */
  static OutputException changed(String part) {
    return new OutputException(
        part + " has changed since it was written. Run again with --resume; nothing is published.");
  }

  /** A file is there that must not be. */
  static OutputException there(String path) {
    return new OutputException(
        path
            + " is there already, and not of this run. Look who made it, then run again with"
            + " --resume, which removes it.");
  }

  private static OutputException failure(String verb, String path, IOException e) {
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
