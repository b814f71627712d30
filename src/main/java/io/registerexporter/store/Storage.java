package io.registerexporter.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * What a place for files has to be able to do. Paths are whole addresses.
 *
 * <p>Failures are IOExceptions; or {@link OutputException}s where the place knows a better remedy
 * than {@link Store} does.
 */
public interface Storage extends Closeable {

  /**
   * A small file with the version that it was read in.
   *
   * @param version differs after every change
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  record Content(byte[] bytes, String version) {}

  /**
   * A file in a folder.
   *
   * @param bytes its size
   * @param version differs after every change; empty where the place has no versions
   */
  record Listed(long bytes, Optional<String> version) {}

  /** True for a file, and for a folder that holds one. */
  boolean exists(String path) throws IOException;

  /** The file; empty if it is not there. */
  Optional<Content> read(String path) throws IOException;

  /**
   * Creates a file unless it is there; of several who try, one succeeds.
   *
   * @return its version; empty if a file is there
   */
  Optional<String> create(String path, byte[] content) throws IOException;

  /** Creates or replaces a file; readers see the old or the new one. */
  void replace(String path, byte[] content) throws IOException;

  /**
   * Replaces a file unless it has changed since that version.
   *
   * @return its new version; empty if it has changed, or is gone
   */
  Optional<String> replace(String path, byte[] content, String version) throws IOException;

  /** How long ago a file was written, by the clock of the place; empty if it is not there. */
  Optional<Duration> age(String path) throws IOException;

  /** Deletes a file or folder with all it holds and what was begun there, if it is there. */
  void delete(String path) throws IOException;

  /** The files in a folder, by name. */
  Map<String, Listed> list(String folder) throws IOException;

  /** The names of the folders in a folder. */
  NavigableSet<String> folders(String folder) throws IOException;

  /**
   * To be called after files came into a folder by other means: they get the tags that files here
   * have, and an object that only stands for the folder goes.
   */
  void settle(String folder) throws IOException;

  /**
   * Joins files to one that is not to be seen before it is whole and checked.
   *
   * @param files one or more, in their order
   * @param target the file to be made, which must not be there
   * @param unfinished where it is while it is made, if the place has no other way to hide it
   * @param owner a token of the run that makes it, by which that knows it again
   * @throws OutputException if a file is not the one that was written, or the target is there
   */
  StoredFile join(List<StoredFile> files, String target, String unfinished, String owner)
      throws IOException;
}
