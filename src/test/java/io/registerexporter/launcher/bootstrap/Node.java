package io.registerexporter.launcher.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A node of a cluster, as bootstrap actions see it: a root folder of its own, and commands that
 * write down how they were called and act on files in a folder that stands for S3.
 */
final class Node {

  /** What a script did. */
  record Outcome(int exitCode, String out, String err) {}

  private final Path folder;

  Node(Path folder) {
    this.folder = folder;
    command("sudo", "exec \"$@\"");
    command(
        "aws",
        """
        case "$1 $2" in
          "s3 cp") cp "$NODE/s3/${4#s3://}" "$5" ;;
          "s3api head-object") [[ -e "$NODE/s3/$4/${6}.folder" ]] ;;
          "s3api put-object") mkdir -p "$NODE/s3/$4/$6" && touch "$NODE/s3/$4/${6}.folder" ;;
          *) exit 64 ;;
        esac
        """);
    command("rpm", "[[ -e $NODE/installed ]]");
    command("dnf", "touch $NODE/installed");
    command("systemctl", "[[ -e $NODE/active ]]");
    program(
        root("opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl"),
        "touch $NODE/active");
  }

  /** Puts an object into S3. */
  void put(String address, String text) {
    write(folder.resolve("s3").resolve(address.substring("s3://".length())), text);
  }

  /** Lets a command do something else than it does usually. */
  void command(String name, String does) {
    program(folder.resolve("bin").resolve(name), does);
  }

  Path root(String path) {
    return folder.resolve("root").resolve(path);
  }

  /** Runs a script of {@code bootstrap_actions}. */
  Outcome run(String script, String... arguments) {
    List<String> words = new ArrayList<>(List.of("bash", "bootstrap_actions/" + script));
    words.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "NODE",
                folder.toString(),
                "ROOT",
                folder.resolve("root").toString(),
                "TMPDIR",
                temporary().toString(),
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH")));
    try {
      Process process = builder.start();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * How commands were called since this was asked last, in order; temporary files are {@code TEMP}.
   */
  List<String> calls() {
    try {
      Path log = folder.resolve("calls");
      if (!Files.exists(log)) {
        return List.of();
      }
      List<String> calls = Files.readAllLines(log);
      Files.delete(log);
      return calls.stream()
          .map(call -> call.replaceAll(temporary() + "/\\S+", "TEMP"))
          .map(call -> call.replace(folder.resolve("root").toString(), ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of the node, and what is in them. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve("root");
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put("/" + root.relativize(file), Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that a script left behind. */
  List<Path> leftovers() {
    try (Stream<Path> found = Files.list(temporary())) {
      return found.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path temporary() {
    try {
      return Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that writes down its name and arguments first. */
  private static void program(Path file, String does) {
    write(
        file,
        "#!/usr/bin/env bash\necho \"${0##*/} $*\" >>\"$NODE/calls\"\n"
            + does.stripTrailing()
            + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make " + file + " executable");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
