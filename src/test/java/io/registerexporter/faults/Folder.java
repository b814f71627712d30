package io.registerexporter.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An output folder on this machine's disk. */
record Folder(Path path) implements Place {

  @Override
  public String address() {
    return path.toString();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.notExists(path)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.toList()) {
        String name = path.relativize(file).toString();
        if (Files.isRegularFile(file)) {
          files.put(name, Files.readAllBytes(file));
        } else if (isEmpty(file)) {
          files.put(name + "/", new byte[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  @Override
  public void put(Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> {
          try {
            if (name.endsWith("/")) {
              Files.createDirectories(path.resolve(name));
            } else {
              Files.createDirectories(path.resolve(name).getParent());
              Files.write(path.resolve(name), content);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public List<String> uploads() {
    return List.of();
  }

  @Override
  public void close() {}
}
