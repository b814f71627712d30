package io.registerexporter.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of few bytes, which a command sees instead of a folder, and nobody else does.
 *
 * @param folder the folder; what is in it when the command begins is on the disk, and what is on
 *     the disk when it ends is in the folder
 * @param size as mount takes it: {@code 4m}
 */
record SmallDisk(Path folder, String size) {

  /** The disk is a file system in memory, in a namespace of its own. */
  private static final String SCRIPT =
      """
      folder=$1 size=$2; shift 2
      exec 3<"$folder"
      mount -t tmpfs -o "size=$size" tmpfs "$folder" && cp -r /proc/self/fd/3/. "$folder" || exit 99
      code=0
      "$@" || code=$?
      find /proc/self/fd/3/ -mindepth 1 -delete
      cp -r "$folder/." /proc/self/fd/3/
      exit "$code"
      """;

  private static final List<List<String>> NAMESPACES =
      List.of(List.of("unshare", "-rm"), List.of("unshare", "-m"));

  /** The command that runs what follows it so; the calling test is skipped where that cannot be. */
  String[] around() {
    List<String> command = new ArrayList<>();
    for (List<String> namespace : NAMESPACES) {
      if (command.isEmpty() && works(namespace)) {
        command.addAll(namespace);
      }
    }
    assumeTrue(!command.isEmpty(), "skipped: this machine lets nobody mount a disk, by unshare -m");
    command.addAll(List.of("bash", "-c", SCRIPT, "small-disk", folder.toString(), size));
    return command.toArray(String[]::new);
  }

  private static boolean works(List<String> namespace) {
    List<String> command = new ArrayList<>(namespace);
    command.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
