package io.registerexporter.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;

/** A file system of Hadoop's, the local one above all. */
final class FolderStorage implements Storage {

  private static final int BUFFER = 1 << 20;

  private static final String LOCK = ".register-exporter.lock";

  private final FileSystem fileSystem;
  private final Path root;

  private FolderStorage(FileSystem fileSystem, Path root) {
    this.fileSystem = fileSystem;
    this.root = root;
  }

  /**
   * @throws IllegalArgumentException if it is no address
   */
  static FolderStorage of(String output, Configuration configuration) throws IOException {
    FileSystem fileSystem = new Path(output).getFileSystem(configuration);
    // Local files would get hidden .crc files beside them; parts have their own hashes.
    fileSystem.setWriteChecksum(false);
    return new FolderStorage(fileSystem, new Path(output));
  }

  @Override
  public boolean exists(String path) throws IOException {
    return fileSystem.exists(new Path(path));
  }

  @Override
  public Optional<Content> read(String path) throws IOException {
    try (InputStream in = fileSystem.open(new Path(path))) {
      byte[] content = in.readAllBytes();
      return Optional.of(new Content(content, version(content)));
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> create(String path, byte[] content) throws IOException {
    Path target = new Path(path);
    boolean created = isLocal() ? createLocally(target, content) : createThere(target, content);
    return created ? Optional.of(version(content)) : Optional.empty();
  }

  private static boolean createLocally(Path target, byte[] content) throws IOException {
    try {
      return LocalFiles.create(local(target), content);
    } catch (java.nio.file.FileAlreadyExistsException folderIsAFile) {
      throw new IOException(folderIsAFile.getMessage() + " is no folder", folderIsAFile);
    }
  }

  private boolean createThere(Path target, byte[] content) throws IOException {
    fileSystem.mkdirs(target.getParent());
    try (OutputStream out = fileSystem.create(target, false)) {
      out.write(content);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (fileSystem.exists(target)) {
        return false;
      }
      throw e;
    }
  }

  /** Hidden, beside all that is under the root. */
  private java.nio.file.Path lock() {
    return local(new Path(root, LOCK));
  }

  private boolean isLocal() {
    return fileSystem.getUri().getScheme().equals("file");
  }

  private static java.nio.file.Path local(Path path) {
    return Paths.get(path.toUri().getPath());
  }

  private static String version(byte[] content) {
    return DigestUtils.sha256Hex(content);
  }

  @Override
  public void replace(String path, byte[] content) throws IOException {
    Path target = new Path(path);
    if (isLocal()) {
      LocalFiles.replace(local(target), content);
      return;
    }
    try (OutputStream out = fileSystem.create(target, true)) {
      out.write(content);
    }
  }

  /** Other file systems have no such operation: there another writer may come in between. */
  @Override
  public Optional<String> replace(String path, byte[] content, String version) throws IOException {
    Optional<Content> there = read(path).filter(found -> found.version().equals(version));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    if (isLocal()) {
      boolean replaced =
          LocalFiles.replace(local(new Path(path)), content, there.get().bytes(), lock());
      return replaced ? Optional.of(version(content)) : Optional.empty();
    }
    replace(path, content);
    return Optional.of(version(content));
  }

  @Override
  public Optional<Duration> age(String path) throws IOException {
    Path file = new Path(path);
    if (isLocal()) {
      return LocalFiles.age(local(file));
    }
    try {
      long written = fileSystem.getFileStatus(file).getModificationTime();
      long age = Math.max(0, System.currentTimeMillis() - written);
      return Optional.of(Duration.ofMillis(age));
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String path) throws IOException {
    fileSystem.delete(new Path(path), true);
  }

  @Override
  public Map<String, Listed> list(String folder) throws IOException {
    Map<String, Listed> files = new TreeMap<>();
    try {
      for (FileStatus file : fileSystem.listStatus(new Path(folder))) {
        if (file.isFile()) {
          files.put(file.getPath().getName(), new Listed(file.getLen(), Optional.empty()));
        }
      }
    } catch (FileNotFoundException absent) {
      return files;
    }
    return files;
  }

  @Override
  public NavigableSet<String> folders(String folder) throws IOException {
    NavigableSet<String> folders = new TreeSet<>();
    try {
      for (FileStatus inside : fileSystem.listStatus(new Path(folder))) {
        if (inside.isDirectory()) {
          folders.add(inside.getPath().getName());
        }
      }
    } catch (FileNotFoundException absent) {
      return folders;
    }
    return folders;
  }

  /** Files are what they are wherever they come from. */
  @Override
  public void settle(String folder) {}

  /** Copies the files into one, holding each against its hash, and moves it. */
  @Override
  public StoredFile join(List<StoredFile> files, String target, String unfinished, String owner)
      throws IOException {
    if (exists(target)) {
      throw StoreFailure.there(target);
    }
    Path copy = new Path(unfinished);
    StoredFile joined;
    try (DigestedOutput out = new DigestedOutput(fileSystem.create(copy, true))) {
      for (StoredFile file : files) {
        append(file, out);
      }
      joined = out.file(target);
    }
    move(copy, new Path(target));
    return joined;
  }

  private void append(StoredFile file, OutputStream out) throws IOException {
    DigestedOutput digested = new DigestedOutput(out);
    try (InputStream in = fileSystem.open(new Path(file.path()), BUFFER)) {
      IOUtils.copyBytes(in, digested, BUFFER);
    }
    if (!file.sha256().equals(digested.file(file.path()).sha256())) {
      throw StoreFailure.changed(file.path());
    }
  }

  private void move(Path from, Path to) throws IOException {
    fileSystem.mkdirs(to.getParent());
    if (isLocal()) {
      if (!LocalFiles.name(local(from), local(to))) {
        throw StoreFailure.there(to.toString());
      }
      Files.deleteIfExists(local(from));
      return;
    }
    if (!fileSystem.rename(from, to)) {
      throw new IOException("it could not be moved there from " + from);
    }
  }

  /** Hadoop shares its file systems. */
  @Override
  public void close() {}
}
