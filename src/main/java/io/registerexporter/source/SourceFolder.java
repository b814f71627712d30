package io.registerexporter.source;

import io.registerexporter.register.RegisterCollection;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A dump of the register: a folder with a file for each collection, or a folder of files.
 *
 * <p>A file is cut into slices where that is possible, so that several tasks read it: JSON lines
 * anywhere, BSON where a document begins, or seems to in a large file, compressed files nowhere.
 */
public final class SourceFolder implements RegisterSource {

  private static final String FILES =
      "a collection is a file NAME.jsonl or NAME.bson, also with .gz or .zst after it, or a folder"
          + " NAME of such files; an empty collection is an empty file.";

  /** A register has at least about as many slices, so that several tasks have work. */
  private static final int WANTED_SLICES = 32;

  /** Bytes of a slice that take longer to read than a task takes to start. */
  private static final long LEAST_SLICE = 8 << 20;

  private final String label;

  /** A few dozen bytes for each slice, of which a collection has {@link Slicer#MAX_SLICES}. */
  private final Map<RegisterCollection, List<FileSlice>> slices;

  private final Supplier<SourceFolder> walked;

  private SourceFolder(
      String label,
      Map<RegisterCollection, List<FileSlice>> slices,
      Supplier<SourceFolder> walked) {
    this.label = label;
    this.slices = slices;
    this.walked = walked;
  }

  /**
   * Looks for the collections' files and cuts them.
   *
   * @param names the name of each collection in the folder
   * @param sliceBytes the size of a slice; it is less in a register that would have few slices
   * @throws SourceException if the folder or a collection is missing, or stored twice, or a file is
   *     seen to be damaged
   */
  public static SourceFolder open(
      String folder,
      Map<RegisterCollection, String> names,
      long sliceBytes,
      Configuration configuration) {
    return open(folder, names, sliceBytes, configuration, Slicer.WALKED_BYTES);
  }

  static SourceFolder open(
      String folder,
      Map<RegisterCollection, String> names,
      long sliceBytes,
      Configuration configuration,
      long walkedBytes) {
    try {
      Path path = new Path(folder);
      FileSystem fileSystem = path.getFileSystem(configuration);
      List<FileStatus> entries = entries(fileSystem, path);
      Map<RegisterCollection, List<FileStatus>> files = new EnumMap<>(RegisterCollection.class);
      List<String> missing = new ArrayList<>();
      for (RegisterCollection collection : RegisterCollection.values()) {
        String name = names.get(collection);
        List<FileStatus> found = entries.stream().filter(entry -> holds(entry, name)).toList();
        if (found.isEmpty()) {
          missing.add(name);
        } else {
          files.put(collection, files(fileSystem, only(folder, name, found)));
        }
      }
      if (!missing.isEmpty()) {
        throw missing(folder, missing);
      }
      Slicer slicer = new Slicer(fileSystem, bytesOfASlice(files, sliceBytes), walkedBytes);
      Map<RegisterCollection, List<FileSlice>> slices = new EnumMap<>(RegisterCollection.class);
      for (Map.Entry<RegisterCollection, List<FileStatus>> found : files.entrySet()) {
        slices.put(found.getKey(), slicer.slices(found.getValue()));
      }
      return new SourceFolder(
          path.getName(),
          slices,
          () -> open(folder, names, sliceBytes, configuration, Long.MAX_VALUE));
    } catch (IllegalArgumentException e) {
      throw new SourceException(
          "the source " + folder + " is no address of a folder: " + e.getMessage() + ".", e);
    } catch (FileNotFoundException e) {
      throw new SourceException(
          "the source folder " + folder + " does not exist. Give a folder with --source.", e);
    } catch (IOException e) {
      throw new SourceException(
          "cannot list the source "
              + folder
              + ": "
              + e.getMessage()
              + ". Check its address and rights.",
          e);
    }
  }

  private static long bytesOfASlice(
      Map<RegisterCollection, List<FileStatus>> files, long mostWanted) {
    long bytes = files.values().stream().flatMap(List::stream).mapToLong(FileStatus::getLen).sum();
    return Math.min(mostWanted, Math.max(LEAST_SLICE, bytes / WANTED_SLICES));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String kind() {
    return "files";
  }

  @Override
  public Consistency consistency() {
    return Consistency.DUMP;
  }

  @Override
  public Optional<String> readAt(RegisterCollection collection) {
    return Optional.empty();
  }

  @Override
  public Optional<Long> count(RegisterCollection collection) {
    return Optional.empty();
  }

  @Override
  public List<FileSlice> slices(RegisterCollection collection) {
    return slices.get(collection);
  }

  @Override
  public SourceFolder recut() {
    return walked.get();
  }

  private static List<FileStatus> entries(FileSystem fileSystem, Path folder) throws IOException {
    FileStatus status = fileSystem.getFileStatus(folder);
    if (!status.isDirectory()) {
      throw new SourceException(
          "the source "
              + folder
              + " is a file. Give the folder that holds a file for each collection.");
    }
    return Stream.of(fileSystem.listStatus(folder)).toList();
  }

  private static boolean holds(FileStatus entry, String collection) {
    String name = entry.getPath().getName();
    if (entry.isDirectory()) {
      return name.equals(collection);
    }
    int compression = Compression.ofFile(name).ending().length();
    String plain = name.substring(0, name.length() - compression);
    return Stream.of(FileForm.values()).anyMatch(form -> plain.equals(collection + form.ending()));
  }

  private static FileStatus only(String folder, String collection, List<FileStatus> found) {
    if (found.size() > 1) {
      String names =
          found.stream().map(f -> f.getPath().getName()).sorted().collect(Collectors.joining(", "));
      throw new SourceException(
          "the source "
              + folder
              + " holds the collection "
              + collection
              + " more than once: "
              + names
              + ". Keep one of them.");
    }
    return found.get(0);
  }

  private static List<FileStatus> files(FileSystem fileSystem, FileStatus found)
      throws IOException {
    if (found.isFile()) {
      return List.of(found);
    }
    List<FileStatus> files =
        Stream.of(fileSystem.listStatus(found.getPath()))
            .filter(file -> !file.getPath().getName().startsWith("."))
            .filter(file -> !file.getPath().getName().startsWith("_"))
            .sorted(Comparator.comparing(file -> file.getPath().getName()))
            .toList();
    for (FileStatus file : files) {
      if (file.isDirectory() || FileForm.ofFile(file.getPath().getName()).isEmpty()) {
        throw new SourceException(
            "the source folder "
                + found.getPath()
                + " holds "
                + file.getPath().getName()
                + ", which is no .jsonl or .bson file, also with .gz or .zst after it. Take it out.");
      }
    }
    if (files.isEmpty()) {
      throw new SourceException("the source folder " + found.getPath() + " is empty: " + FILES);
    }
    return files;
  }

  private static SourceException missing(String folder, List<String> collections) {
    String names = String.join(", ", collections);
    return new SourceException(
        "the source " + folder + " lacks the collections " + names + ": " + FILES);
  }
}
