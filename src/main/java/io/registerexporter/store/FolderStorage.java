package io.registerexporter.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private final FileSystem fileSystem;

  private FolderStorage(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  /**
   * @throws IllegalArgumentException if it is no address
   */
  static FolderStorage of(String output, Configuration configuration) throws IOException {
    FileSystem fileSystem = new Path(output).getFileSystem(configuration);
    // Local files would get hidden .crc files beside them; parts have their own hashes.
    fileSystem.setWriteChecksum(false);
    return new FolderStorage(fileSystem);
  }

  @Override
  public boolean exists(String path) throws IOException {
    return fileSystem.exists(new Path(path));
  }

  @Override
  public Optional<Content> read(String path) throws IOException {
    try (InputStream in = fileSystem.open(new Path(path))) {
      byte[] content = in.readAllBytes();
      return Optional.of(new Content(content, DigestUtils.sha256Hex(content)));
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  @Override
  public boolean create(String path, byte[] content) throws IOException {
    Path target = new Path(path);
    try {
      fileSystem.mkdirs(target.getParent());
      try (OutputStream out = createNew(target)) {
        out.write(content);
      }
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      if (exists(path)) {
        return false;
      }
      throw e;
    }
  }

  /** Hadoop's local file system looks first and creates then, which lets two succeed. */
  private OutputStream createNew(Path target) throws IOException {
    if (isLocal()) {
      return Files.newOutputStream(local(target), CREATE_NEW, WRITE);
    }
    return fileSystem.create(target, false);
  }

  private boolean isLocal() {
    return fileSystem.getUri().getScheme().equals("file");
  }

  private static java.nio.file.Path local(Path path) {
    return Paths.get(path.toUri().getPath());
  }

  @Override
  public void replace(String path, byte[] content) throws IOException {
    Path target = new Path(path);
    if (isLocal()) {
      replaceLocally(local(target), content);
      return;
    }
    try (OutputStream out = fileSystem.create(target, true)) {
      out.write(content);
    }
  }

  private static void replaceLocally(java.nio.file.Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    java.nio.file.Path next = target.resolveSibling("." + target.getFileName() + ".next");
    Files.write(next, content);
    Files.move(next, target, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** File systems have no such operation: another writer may come in between. */
  @Override
  public boolean replace(String path, byte[] content, String version) throws IOException {
    if (!read(path).map(Content::version).equals(Optional.of(version))) {
      return false;
    }
    replace(path, content);
    return true;
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
    if (!fileSystem.rename(from, to)) {
      throw new IOException("it could not be moved there from " + from);
    }
  }

  /** Hadoop shares its file systems. */
  @Override
  public void close() {}
}
