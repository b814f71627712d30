package io.registerexporter.terraform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be taken out or changed, and why: {@code exempt.txt} in the resources. */
final class Exemptions {

  /**
   * A line of the table.
   *
   * @param kind of a mutation, or several with commas
   * @param address with {@code *} for anything
   * @param path with {@code *} for anything
   * @param reason why it protects nothing
   */
  record Exemption(String kind, String address, String path, String reason) {

    static Exemption of(String line) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      if (cells.size() != 4 || cells.get(3).isEmpty()) {
        throw new AssertionError("exempt.txt: must be kind | address | path | reason: " + line);
      }
      return new Exemption(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    boolean covers(Mutation mutation) {
      return List.of(kind.split(", ")).contains(mutation.kind())
          && matches(address, mutation.address())
          && matches(path, mutation.path());
    }

    private static boolean matches(String pattern, String text) {
      return text.matches(
          Pattern.compile("\\*")
              .splitAsStream(pattern + "\0")
              .map(part -> Pattern.quote(part.replace("\0", "")))
              .reduce((one, other) -> one + ".*" + other)
              .orElse(""));
    }
  }

  private Exemptions() {}

  static List<Exemption> all() {
    try (InputStream in = Exemptions.class.getResourceAsStream("/terraform/exempt.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Exemption::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
